/** Counts per minute; 0 is off. */
export interface RateSettings {
  readonly ipPerMinute: number;
  readonly viewerPerMinute: number;
  /** Whether @rateLimit of the schema holds. */
  readonly fields: boolean;
}

export const defaultRates: RateSettings = {
  /** 100 a second, from an office or a mobile network whose people share one address; a flood is thousands. */
  ipPerMinute: 6_000,
  /** 50 a second: a person asks a few, a program of ours with an API key some dozens. */
  viewerPerMinute: 3_000,
  fields: true,
};
