# syntax=docker/dockerfile:1
# Cartulary in a container; docs/operations.md explains how to run it.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY ontology ontology
COPY queries queries
COPY src/main src/main
# The dependencies stay in a cache between builds, and out of the image.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 cartulary \
 && useradd --system --uid 10001 --gid cartulary --home-dir /nonexistent --no-create-home \
      --shell /usr/sbin/nologin cartulary \
 && install -d -o cartulary -g cartulary -m 0700 /var/lib/cartulary
COPY --from=build /src/target/lib /opt/cartulary/lib
COPY --from=build /src/target/cartulary.jar /opt/cartulary/
COPY LICENSE /opt/cartulary/

USER 10001:10001
ENV CARTULARY_LOG=json
# The site's configuration says "store: /var/lib/cartulary".
VOLUME /var/lib/cartulary
EXPOSE 3030
STOPSIGNAL SIGTERM

# Bash speaks enough HTTP; a JVM for each look would cost more than the look.
HEALTHCHECK --interval=30s --timeout=5s --start-period=5m --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3030 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/opt/cartulary/cartulary.jar"]
CMD ["serve", "/site", "--host", "0.0.0.0"]
