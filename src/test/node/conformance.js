// Runs a manifest of the W3C against a SPARQL endpoint, and prints each test's result as a line of JSON.
//
//   node conformance.js ENDPOINT MANIFEST-IRI IRI-PREFIX FOLDER [preloaded]
//
// What is below IRI-PREFIX is read from FOLDER; nothing is fetched from elsewhere. With
// "preloaded" the endpoint holds the data of the protocol's tests already, and takes no updates.
const { TestSuiteRunner } = require('rdf-test-suite');
const { TestCaseQueryEvaluationHandler } = require('rdf-test-suite/lib/testcase/sparql/TestCaseQueryEvaluation');
const { TestCaseProtocol } = require('rdf-test-suite/lib/testcase/sparql/TestCaseProtocol');
const { termToString } = require('rdf-string-ttl');
const { SparqlJsonParser } = require('sparqljson-parse');
const { DataFactory } = require('rdf-data-factory');
const { Util } = require('rdf-test-suite/lib/Util');
const { Readable } = require('node:stream');

// The runner does not know by itself what this ending means, and would leave such tests out.
Util.extensionToContentType.rdf = 'application/rdf+xml';

const [endpoint, manifest, prefix, folder, preloaded] = process.argv.slice(2);
const factory = new DataFactory();
if (preloaded) {
  TestCaseProtocol.prototype.loadGraphData = async () => {};
}

async function send(contentType, body, accept) {
  const reply = await fetch(endpoint, {
    method: 'POST', headers: { 'content-type': contentType, accept }, body,
  });
  const text = await reply.text();
  if (!reply.ok) {
    throw Object.assign(new Error(`${reply.status}: ${text}`), { status: reply.status });
  }
  return { type: reply.headers.get('content-type') || '', text };
}

const ask = (query, accept) => send('application/sparql-query', query, accept);
const update = text => send('application/sparql-update', text, '*/*');

// Blank nodes of one load keep their names, so that graphs can share them.
function insertion(quads) {
  const lines = quads.map((quad) => {
    const triple = [quad.subject, quad.predicate, quad.object].map(term).join(' ');
    return quad.graph.termType === 'DefaultGraph' ? `${triple} .` : `GRAPH ${term(quad.graph)} { ${triple} }`;
  });
  return `DROP ALL ; INSERT DATA { ${lines.join('\n')} }`;
}

function term(value) {
  return value.termType === 'BlankNode' ? `_:b${value.value.replace(/[^A-Za-z0-9]/gu, '_')}` : termToString(value);
}

const based = (text, options) => (options && options.baseIRI ? `BASE <${options.baseIRI}>\n${text}` : text);

async function dump() {
  const { text } = await ask(
    'SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }', 'application/sparql-results+json');
  return new SparqlJsonParser().parseJsonResults(JSON.parse(text))
    .map(row => factory.quad(row.s, row.p, row.o, row.g || factory.defaultGraph()));
}

// Neither evaluated nor of effect: whether it is read at all is what a test of syntax asks.
async function isRead(run) {
  try {
    await run();
  } catch (error) {
    if (error.status === 400) {
      throw error;
    }
  }
}

const engine = {
  async parse(text, options) {
    await isRead(() => (/\.ru$/u.test(options.baseIRI || '')
      ? update(based(text, options))
      : ask(based(text, options), '*/*')));
  },
  async query(data, text, options) {
    await update(insertion(data));
    const accept = 'application/sparql-results+json,application/n-triples;q=0.9';
    const reply = await ask(based(text, options), accept);
    return TestCaseQueryEvaluationHandler.parseQueryResult(
      reply.type, options.baseIRI || endpoint, Readable.from([reply.text]));
  },
  async queryResultFormat(data, text, mediaType, options) {
    await update(insertion(data));
    return Readable.from([(await ask(based(text, options), mediaType)).text]);
  },
  async update(data, text, options) {
    await update(insertion(data));
    await update(based(text, options));
    return dump();
  },
};

const config = {
  customEngingeOptions: { protocolEndpoint: endpoint, serviceDescriptionEndpoint: endpoint },
  timeOutDuration: 20_000,
  urlToFileMapping: `${prefix}~${folder}`,
};
new TestSuiteRunner().runManifest(manifest, engine, config).then((results) => {
  for (const { test, ok, skipped, error } of results) {
    const reason = ok ? '' : String(error && (error.message || error));
    process.stdout.write(`${JSON.stringify({ test: test.uri, ok: ok && !skipped, reason })}\n`);
  }
});
