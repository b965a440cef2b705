export { hashPassword, verifyPassword, argon2Operations, type Verdict } from './hash.ts';
export { newPassword } from './rule.ts';
