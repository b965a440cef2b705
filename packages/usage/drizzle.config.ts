import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './packages/usage/src/tables.ts',
  out: './packages/usage/migrations',
});
