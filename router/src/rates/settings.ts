/** Requests per minute; 0: off. */
export interface RateSettings {
  readonly ipPerMinute: number;
  readonly viewerPerMinute: number;
  /** Whether @rateLimit of the schema is enforced. */
  readonly fields: boolean;
}

export const defaultRates: RateSettings = {
  /** 100 a second, for an office or a mobile network that shares one address. A flood is thousands. */
  ipPerMinute: 6_000,
  /** 50 a second. A person sends a few, one of our programs with an API key some dozens. */
  viewerPerMinute: 3_000,
  fields: true,
};
