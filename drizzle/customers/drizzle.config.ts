import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/customers/src/tables.ts',
  out: './drizzle/customers/migrations',
});
