export { contractSchema, type ContractProblem, type ContractResult } from './contract-schema.ts';
export {
  ContractsError,
  filterNamed,
  readContractFilters,
  type ContractFilter,
  type ContractFilters,
} from './definitions.ts';
