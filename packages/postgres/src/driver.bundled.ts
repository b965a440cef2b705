// In a bundle the driver's files were changed when it was built: tools/src/repository/build/stand-ins.ts.
// eslint-disable-next-line no-restricted-imports -- the one place that has it changed otherwise
export { default as postgres } from 'postgres';
