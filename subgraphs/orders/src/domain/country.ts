import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/** The ISO 3166-1 alpha-2 code of an English country name or a code: "UK" and "gb" are GB; null if it is unknown. */
export function countryCodeOf(country: string | null | undefined): string | null {
  if (!country) return null;
  const byName = countries.getAlpha2Code(country, 'en');
  if (byName !== undefined) return byName;
  const code = country.toUpperCase();
  return countries.isValid(code) ? (countries.toAlpha2(code) ?? null) : null;
}
