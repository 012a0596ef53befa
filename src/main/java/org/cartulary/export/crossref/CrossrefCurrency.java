package org.cartulary.export.crossref;

import java.util.Set;

/**
 * The currencies that the schema lists (grant_id 0.2.0, {@code currency.atts}). The list is old: it
 * has the Deutsche Mark and not the new Turkish lira.
 */
final class CrossrefCurrency {
  private static final Set<String> CODES =
      Set.of(
          """
          AED AFA ALL AMD ANG AON ARS ATS AUD AWG AZM BAM BBD BDT BEF BGL BHD BIF
          BMD BND BOB BRL BSD BTN BWP BYR BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
          CYP CZK DEM DJF DKK DOP DZD ECS EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF
          GBP GEL GHC GIP GMD GRD GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD
          IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
          LRD LSL LTL LUF LVL LYD MAD MDL MGF MKD MMK MNT MOP MRO MTL MUR MVR MWK
          MXN MYR MZM NAD NGN NIC NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE
          PYG QAR ROL RUR RWF SAR SBD SCR SDP SEK SGD SHP SIT SKK SLL SOS SRG STD
          SVC SYP SZL THB TJR TMM TND TOP TPE TRL TTD TWD TZS UAH UGX USD UYU UZS
          VEB VND VUV WST XAF XCD XOF XPF YER YUM ZAR ZMK ZRN ZWD
          """
              .strip()
              .split("\\s+"));

  private CrossrefCurrency() {}

  static boolean isListed(String code) {
    return CODES.contains(code);
  }
}
