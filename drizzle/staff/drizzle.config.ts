import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/staff/src/tables.ts',
  out: './drizzle/staff/migrations',
});
