const RIGHT_TO_LEFT_SCRIPTS = new Set(
  "Adlm Arab Aran Armi Avst Chrs Cprt Elym Garay Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi".split(
    " ",
  ),
);

/** The canonical form of a BCP 47 tag (`en_us` gives `en-US`), or `null` when it is none. */
export function canonicalLang(lang: string): string | null {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** The direction of the script that a language is usually written in, or that its tag names (`az-Arab`). */
export function textDirection(lang: string): "ltr" | "rtl" {
  try {
    const script = new Intl.Locale(lang).maximize().script;
    return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
