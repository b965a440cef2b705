const DAY_MS = 86_400_000;

export const limits = {
  /** A client that has not come back for so long signs in again. */
  idle_ms: 7 * DAY_MS,
  /** NIST SP 800-63B, AAL1: sign in again every 30 days, however busy. */
  total_ms: 30 * DAY_MS,
  /** Devices of one person; the one unused for longest gives way to a new one. */
  sessions_per_account: 10,
  /** How long an ended session can still be looked at by an operator. */
  keep_ended_ms: DAY_MS,
  /** A sign-in adds one row and removes up to so many dead ones: no job is needed, and no sign-in waits long. */
  removed_per_sign_in: 100,
} as const;
