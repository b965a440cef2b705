// Written by `npm run codegen` from schema.graphql. Change that, not this.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EmployeeRow } from '../store/employees.ts';
import type { EmployeeList } from '../store/employee-list.ts';
import type { Stub, Context } from '../context.ts';
import type { ApiKeyRow } from '../store/api-keys.ts';
import type { ApiKeyList } from '../store/api-key-list.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A point in time in ISO 8601 format with an offset, for example "2026-03-01T09:30:00.000Z". */
  DateTime: { input: Date; output: Date };
  _FieldSet: { input: string; output: string };
};

export type Query = {
  /** The signed-in employee. Null for anyone else. */
  readonly currentEmployee?: Maybe<Employee>;
  /** Returns one employee, also if deactivated. Pass exactly one argument. Null if no employee matches. */
  readonly employee?: Maybe<Employee>;
  /** Lists employees, including deactivated ones unless `where` excludes them. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** Lists API keys, newest first, including revoked and expired ones unless `where` excludes them. The secret of a key cannot be read. */
  readonly apiKeys?: Maybe<ApiKeyConnection>;
  /** For the router. Returns the access of an API key by its hash. Null if the key is unknown, revoked or expired, or if its creator is no longer an active employee. */
  readonly viewerOfApiKey?: Maybe<ApiKeyViewer>;
};

export type QueryEmployeeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
};

export type QueryEmployeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EmployeeWhere>;
  orderBy?: EmployeeOrderBy;
};

export type QueryApiKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ApiKeyWhere>;
};

export type QueryViewerOfApiKeyArgs = {
  hash: Scalars['String']['input'];
};

export type Mutation = {
  /** Signs an employee in with an e-mail address and a password. */
  readonly employeeSignIn?: Maybe<EmployeeSignInResult>;
  /** Exchanges a refresh token for new tokens, with the employee's current role. Each refresh token works once. Using it again ends its session. */
  readonly refreshEmployeeSession?: Maybe<RefreshEmployeeSessionResult>;
  /** Ends the session of a refresh token. Also succeeds if the session has already ended or never existed. */
  readonly employeeSignOut?: Maybe<EmployeeSignOutResult>;
  /** Changes the password of the signed-in employee. All sessions end, and the caller gets a new one. */
  readonly changeEmployeePassword?: Maybe<ChangeEmployeePasswordResult>;
  /** Creates an employee with an initial password, which the employee should change. */
  readonly createEmployee?: Maybe<CreateEmployeeResult>;
  /** Changes only the fields in the input. A new role or store ends the employee's sessions. */
  readonly updateEmployee?: Maybe<UpdateEmployeeResult>;
  /** Closes an employee's account and ends their sessions. The record stays. Deactivating a deactivated employee changes nothing. */
  readonly deactivateEmployee?: Maybe<DeactivateEmployeeResult>;
  /** Reopens an employee's account with the same password. Reactivating an active employee changes nothing. */
  readonly reactivateEmployee?: Maybe<ReactivateEmployeeResult>;
  /** Creates an API key. Only an employee can create one. The secret is returned only in this response. */
  readonly createApiKey?: Maybe<CreateApiKeyResult>;
  /** Revokes an API key. The router may accept it for a few more seconds, while it is cached. Revoking a revoked key changes nothing. */
  readonly revokeApiKey?: Maybe<RevokeApiKeyResult>;
  /** For the seed and `npm run create-admin`. Adds up to 50 employees by `ref`. Existing employees stay unchanged. */
  readonly importEmployees: ReadonlyArray<ImportOutcome>;
};

export type MutationEmployeeSignInArgs = {
  input: EmployeeSignInInput;
};

export type MutationRefreshEmployeeSessionArgs = {
  input: RefreshEmployeeSessionInput;
};

export type MutationEmployeeSignOutArgs = {
  input: EmployeeSignOutInput;
};

export type MutationChangeEmployeePasswordArgs = {
  input: ChangeEmployeePasswordInput;
};

export type MutationCreateEmployeeArgs = {
  input: CreateEmployeeInput;
};

export type MutationUpdateEmployeeArgs = {
  input: UpdateEmployeeInput;
};

export type MutationDeactivateEmployeeArgs = {
  input: DeactivateEmployeeInput;
};

export type MutationReactivateEmployeeArgs = {
  input: ReactivateEmployeeInput;
};

export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};

export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};

export type MutationImportEmployeesArgs = {
  records: ReadonlyArray<EmployeeRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

/** A person who works for the shop. */
export type Employee = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference from an import, unique. */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** E-mail address to sign in with, in lower case and unique. */
  readonly email: Scalars['String']['output'];
  /** Name, up to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** Role, which sets the employee's permissions. */
  readonly role: EmployeeRole;
  /** Store where the employee works. The role applies only to this store. Null for an ADMIN, whose role applies everywhere. */
  readonly store?: Maybe<Store>;
  /** Whether the employee may sign in. */
  readonly active: Scalars['Boolean']['output'];
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the account was closed. Null for an active employee. */
  readonly deactivatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
};

/** A physical store with a checkout. */
export type Store = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** Role of an employee. Each role includes the permissions of the one before it. */
export type EmployeeRole =
  /** Works in one store: reads customers, handles orders, counts stock. */
  | 'CLERK'
  /** Manages one store: changes customers and the catalogue, sees the staff. */
  | 'MANAGER'
  /** Manages the whole business: all permissions in all stores, including staff and stores. */
  | 'ADMIN';

/** A secret that lets a program call the graph under its own identity. Its permissions never exceed the current permissions of its creator. It has none once the creator is deactivated. */
export type ApiKey = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Name that says what the key is for, up to 100 characters. */
  readonly name: Scalars['String']['output'];
  /** First 12 characters of the key, to recognise it. */
  readonly prefix: Scalars['String']['output'];
  /** Scopes of the key, for example "orders:read". */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** The only store that the scopes apply to. Null: all stores. */
  readonly store?: Maybe<Store>;
  /** The contract of the graph that the key gives access to, for example "partner". Null: the whole graph. */
  readonly contract?: Maybe<Scalars['String']['output']>;
  /** The employee who created the key. */
  readonly createdBy: Employee;
  /** When the key was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the key expires. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When the key was revoked. Null if it was not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the key was last used, to the minute. Null if never. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The access that an API key gives. */
export type ApiKeyViewer = {
  /** ID of the key. */
  readonly id: Scalars['ID']['output'];
  /** Always "api-key". */
  readonly kind: Scalars['String']['output'];
  /** Current scopes of the key. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** ID of the only store that the scopes apply to. Null: all stores. */
  readonly location?: Maybe<Scalars['ID']['output']>;
  /** When the key expires. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The contract of the graph that the key gives access to. Null: the whole graph. */
  readonly contract?: Maybe<Scalars['String']['output']>;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  /** The API keys on this page. */
  readonly nodes: ReadonlyArray<ApiKey>;
  /** The API keys on this page, with their cursors. */
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of API keys in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An API key in a list. */
export type ApiKeyEdge = {
  /** Cursor of this API key. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The API key. */
  readonly node: ApiKey;
};

/** Filters for API keys. Only API keys that match all given filters are returned. */
export type ApiKeyWhere = {
  /** True: only keys that are neither revoked nor expired. False: only keys that are revoked or expired. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of employees. */
export type EmployeeConnection = {
  /** The employees on this page. */
  readonly nodes: ReadonlyArray<Employee>;
  /** The employees on this page, with their cursors. */
  readonly edges: ReadonlyArray<EmployeeEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of employees in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An employee in a list. */
export type EmployeeEdge = {
  /** Cursor of this employee. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: Employee;
};

/** Sort orders for lists of employees. */
export type EmployeeOrderBy =
  /** By name, from A to Z. */
  | 'NAME_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC';

/** Filters for employees. Only employees that match all given filters are returned. */
export type EmployeeWhere = {
  /** Employees with this role. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** Employees of this store. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only employees who may sign in. False: only deactivated employees. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new employee. */
export type CreateEmployeeInput = {
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** E-mail address. Unique; case is ignored. */
  readonly email: Scalars['String']['input'];
  /** A role whose permissions you also have. */
  readonly role: EmployeeRole;
  /** ID of an open store. Required for CLERK and MANAGER, not allowed for ADMIN. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** The initial password, 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly password: Scalars['String']['input'];
  /** Your own reference, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same employee in their current state instead of creating a second one. The password is not compared. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to an employee. Omitted fields stay unchanged. */
export type UpdateEmployeeInput = {
  /** ID of the employee. */
  readonly id: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A role whose permissions you also have. ADMIN removes the store. The other roles require one. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** ID of an open store, for a CLERK or MANAGER. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** Expected version of the employee. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same employee in their current state instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The employee to deactivate. */
export type DeactivateEmployeeInput = {
  /** ID of the employee. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the employee. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same employee in their current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The employee to reactivate. */
export type ReactivateEmployeeInput = {
  /** ID of the employee. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the employee. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same employee in their current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The credentials. */
export type EmployeeSignInInput = {
  /** The e-mail address. Case is ignored. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
};

/** The refresh token to exchange. */
export type RefreshEmployeeSessionInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** The refresh token of the session to end. */
export type EmployeeSignOutInput = {
  /** Any refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A password change. */
export type ChangeEmployeePasswordInput = {
  /** The current password. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly newPassword: Scalars['String']['input'];
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** Name that says what the key is for, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Scopes of the key, at least one. You can only grant scopes that you have. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** ID of the only store that the scopes apply to; it must be open. Default: all stores. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** The contract of the graph that the key gives access to: a name in router/contracts.yaml, for example "partner". The rest of the graph does not exist for the key. Default: the whole graph. A key with a contract that the router does not know gives no access. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** When the key expires: in the future, at most 366 days from now. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Idempotency key of your choice. For 30 days, a request with the same idempotency key and input returns the same API key instead of creating a second one. The secret is not returned again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The API key to revoke. */
export type RevokeApiKeyInput = {
  /** ID of the key, not the key itself. */
  readonly id: Scalars['ID']['input'];
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of employeeSignIn. */
export type EmployeeSignInResult = EmployeeSignInSuccess | ValidationError | InvalidCredentials;

/** Result of refreshEmployeeSession. */
export type RefreshEmployeeSessionResult = RefreshEmployeeSessionSuccess | InvalidSession;

/** Result of employeeSignOut. */
export type EmployeeSignOutResult = SignOutSuccess;

/** Result of changeEmployeePassword. */
export type ChangeEmployeePasswordResult =
  | ChangeEmployeePasswordSuccess
  | ValidationError
  | InvalidCredentials;

/** Result of createApiKey. `NotFound` refers to the store. */
export type CreateApiKeyResult = CreateApiKeySuccess | ValidationError | NotFound | IdempotencyConflict;

/** Result of revokeApiKey. */
export type RevokeApiKeyResult = RevokeApiKeySuccess | ValidationError | NotFound | IdempotencyConflict;

/** Result of createEmployee. `NotFound` refers to the store. */
export type CreateEmployeeResult =
  | CreateEmployeeSuccess
  | ValidationError
  | NotFound
  | EmployeeEmailTaken
  | RefTaken
  | IdempotencyConflict;

/** Result of updateEmployee. `NotFound` refers to the employee or the store. */
export type UpdateEmployeeResult =
  | UpdateEmployeeSuccess
  | ValidationError
  | NotFound
  | LastAdmin
  | VersionConflict
  | IdempotencyConflict;

/** Result of deactivateEmployee. */
export type DeactivateEmployeeResult =
  | DeactivateEmployeeSuccess
  | ValidationError
  | NotFound
  | LastAdmin
  | VersionConflict
  | IdempotencyConflict;

/** Result of reactivateEmployee. */
export type ReactivateEmployeeResult =
  | ReactivateEmployeeSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** The employee was created. */
export type CreateEmployeeSuccess = {
  /** The new employee. */
  readonly employee: Employee;
};

/** The employee was changed. */
export type UpdateEmployeeSuccess = {
  /** The employee in their current state. */
  readonly employee: Employee;
};

/** The account is closed. */
export type DeactivateEmployeeSuccess = {
  /** The employee in their current state. */
  readonly employee: Employee;
};

/** The account is open. */
export type ReactivateEmployeeSuccess = {
  /** The employee in their current state. */
  readonly employee: Employee;
};

/** The employee is signed in. */
export type EmployeeSignInSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshEmployeeSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The signed-in employee. */
  readonly employee: Employee;
};

/** The session continues. */
export type RefreshEmployeeSessionSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshEmployeeSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The signed-in employee. */
  readonly employee: Employee;
};

/** The password was changed. All earlier sessions have ended. */
export type ChangeEmployeePasswordSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshEmployeeSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The signed-in employee. */
  readonly employee: Employee;
};

/** The API key was created. */
export type CreateApiKeySuccess = {
  /** The API key, without its secret. */
  readonly apiKey: ApiKey;
  /** The secret. Send it as the header `x-api-key`. It is returned only once: null in the response to a repeated `idempotencyKey`. */
  readonly key?: Maybe<Scalars['String']['output']>;
};

/** The API key no longer gives access. */
export type RevokeApiKeySuccess = {
  /** The API key in its current state. */
  readonly apiKey: ApiKey;
};

/** Codes of expected failures. */
export type ErrorCode =
  /** The input is invalid. */
  | 'VALIDATION_ERROR'
  /** The record does not exist. */
  | 'NOT_FOUND'
  /** The record has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was already used with a different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Another account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** Another record has this `ref`. */
  | 'REF_TAKEN'
  /** The change would leave no active ADMIN. */
  | 'LAST_ADMIN'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token does not belong to an open session. */
  | 'INVALID_SESSION';

/** Another employee has this e-mail address. Nothing was written. */
export type EmployeeEmailTaken = Error & {
  /** Always `EMAIL_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The invalid input field: always "email". */
  readonly field: Scalars['String']['output'];
};

/** This is the last active ADMIN. Without one, no one could create another. Nothing was written. */
export type LastAdmin = Error & {
  /** Always `LAST_ADMIN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** ID of the employee. */
  readonly employeeId: Scalars['ID']['output'];
};

/** One record of an import: an employee to add, if none has this `ref`. */
export type EmployeeRecordInput = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** E-mail address. Unique; case is ignored. */
  readonly email: Scalars['String']['input'];
  /** Role, which sets the employee's permissions. */
  readonly role: EmployeeRole;
  /** ID of the store of a CLERK or MANAGER. Not checked: the importer must ensure that the store exists. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** The password to sign in with, 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly password: Scalars['String']['input'];
  /** When the record was created. Default: now. */
  readonly createdAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Position of a page in its list. */
export type PageInfo = {
  /** Whether there is a next page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was requested with a cursor in `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node. Null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last node. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Result of one record of an import. */
export type ImportOutcome = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['output'];
  /** ID of the imported object. Null if the record was refused. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Outcome for the record. */
  readonly status: ImportStatus;
  /** The invalid field. Null unless the record was refused. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Why the record was refused. Null unless it was. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Outcome of an import for one record. */
export type ImportStatus =
  /** The record was added. None had this `ref`. */
  | 'ADDED'
  /** The record existed with other values and was updated. */
  | 'UPDATED'
  /** The record existed with the same values. */
  | 'UNCHANGED'
  /** The record is invalid and was skipped. */
  | 'REFUSED';

/** An expected failure. The result of every mutation is a union. Its failures implement this interface. */
export type Error = {
  /** Error code, for programs. */
  readonly code: ErrorCode;
  /** Error message, for people. */
  readonly message: Scalars['String']['output'];
};

/** The input is invalid. Nothing was written. */
export type ValidationError = Error & {
  /** Always `VALIDATION_ERROR`. */
  readonly code: ErrorCode;
  /** The first problem, with its field. */
  readonly message: Scalars['String']['output'];
  /** Path of the first invalid field, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** All problems. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** One problem with an input. */
export type InputProblem = {
  /** Path of the field in the input, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** Description of the problem. */
  readonly message: Scalars['String']['output'];
};

/** No record has this ID. */
export type NotFound = Error & {
  /** Always `NOT_FOUND`. */
  readonly code: ErrorCode;
  /** Names what was not found. */
  readonly message: Scalars['String']['output'];
  /** The ID that was not found. */
  readonly id: Scalars['ID']['output'];
};

/** The record has changed since it was read. Nothing was written. */
export type VersionConflict = Error & {
  /** Always `VERSION_CONFLICT`. */
  readonly code: ErrorCode;
  /** The expected and the actual version, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The version that the caller expected. */
  readonly expected: Scalars['Int']['output'];
  /** The current version of the record. */
  readonly actual: Scalars['Int']['output'];
};

/** The idempotency key was already used with a different input. Nothing was done. */
export type IdempotencyConflict = Error & {
  /** Always `IDEMPOTENCY_CONFLICT`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The idempotency key. */
  readonly idempotencyKey: Scalars['String']['output'];
};

/** Another record has this `ref`. Nothing was written. */
export type RefTaken = Error & {
  /** Always `REF_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The `ref`. */
  readonly ref: Scalars['String']['output'];
};

/** The session of the token has ended. */
export type SignOutSuccess = {
  /** Always true. */
  readonly signedOut: Scalars['Boolean']['output'];
};

/** The e-mail address or the password is wrong. The error does not say which. */
export type InvalidCredentials = Error & {
  /** Always `INVALID_CREDENTIALS`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
};

/** The token does not belong to an open session. Sign in again. */
export type InvalidSession = Error & {
  /** Always `INVALID_SESSION`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Employee: Employee;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Employee: { __typename: 'Employee' } & (
    | GraphQLRecursivePick<FederationTypes['Employee'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Employee'], { email: true }>
  );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EmployeeSignInResult:
    | (Omit<EmployeeSignInSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'EmployeeSignInSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (InvalidCredentials & { readonly kind: 'InvalidCredentials' });
  RefreshEmployeeSessionResult:
    | (Omit<RefreshEmployeeSessionSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'RefreshEmployeeSessionSuccess';
      })
    | (InvalidSession & { readonly kind: 'InvalidSession' });
  EmployeeSignOutResult: SignOutSuccess & { readonly kind: 'SignOutSuccess' };
  ChangeEmployeePasswordResult:
    | (Omit<ChangeEmployeePasswordSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'ChangeEmployeePasswordSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (InvalidCredentials & { readonly kind: 'InvalidCredentials' });
  CreateApiKeyResult:
    | (Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: _RefType['ApiKey'] } & {
        readonly kind: 'CreateApiKeySuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  RevokeApiKeyResult:
    | (Omit<RevokeApiKeySuccess, 'apiKey'> & { apiKey: _RefType['ApiKey'] } & {
        readonly kind: 'RevokeApiKeySuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CreateEmployeeResult:
    | (Omit<CreateEmployeeSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'CreateEmployeeSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (EmployeeEmailTaken & { readonly kind: 'EmployeeEmailTaken' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateEmployeeResult:
    | (Omit<UpdateEmployeeSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'UpdateEmployeeSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (LastAdmin & { readonly kind: 'LastAdmin' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeactivateEmployeeResult:
    | (Omit<DeactivateEmployeeSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'DeactivateEmployeeSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (LastAdmin & { readonly kind: 'LastAdmin' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  ReactivateEmployeeResult:
    | (Omit<ReactivateEmployeeSuccess, 'employee'> & { employee: _RefType['Employee'] } & {
        readonly kind: 'ReactivateEmployeeSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Error:
    | (EmployeeEmailTaken & { readonly kind: 'EmployeeEmailTaken' })
    | (LastAdmin & { readonly kind: 'LastAdmin' })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (InvalidCredentials & { readonly kind: 'InvalidCredentials' })
    | (InvalidSession & { readonly kind: 'InvalidSession' });
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Employee: ResolverTypeWrapper<EmployeeRow>;
  Store: ResolverTypeWrapper<Stub>;
  EmployeeRole: EmployeeRole;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ApiKeyViewer: ResolverTypeWrapper<ApiKeyViewer>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyList>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyWhere: ApiKeyWhere;
  EmployeeConnection: ResolverTypeWrapper<EmployeeList>;
  EmployeeEdge: ResolverTypeWrapper<Omit<EmployeeEdge, 'node'> & { node: ResolversTypes['Employee'] }>;
  EmployeeOrderBy: EmployeeOrderBy;
  EmployeeWhere: EmployeeWhere;
  CreateEmployeeInput: CreateEmployeeInput;
  UpdateEmployeeInput: UpdateEmployeeInput;
  DeactivateEmployeeInput: DeactivateEmployeeInput;
  ReactivateEmployeeInput: ReactivateEmployeeInput;
  EmployeeSignInInput: EmployeeSignInInput;
  RefreshEmployeeSessionInput: RefreshEmployeeSessionInput;
  EmployeeSignOutInput: EmployeeSignOutInput;
  ChangeEmployeePasswordInput: ChangeEmployeePasswordInput;
  CreateApiKeyInput: CreateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  EmployeeSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EmployeeSignInResult']>;
  RefreshEmployeeSessionResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['RefreshEmployeeSessionResult']
  >;
  EmployeeSignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EmployeeSignOutResult']>;
  ChangeEmployeePasswordResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['ChangeEmployeePasswordResult']
  >;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  CreateEmployeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateEmployeeResult']>;
  UpdateEmployeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateEmployeeResult']>;
  DeactivateEmployeeResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['DeactivateEmployeeResult']
  >;
  ReactivateEmployeeResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['ReactivateEmployeeResult']
  >;
  CreateEmployeeSuccess: ResolverTypeWrapper<
    Omit<CreateEmployeeSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  UpdateEmployeeSuccess: ResolverTypeWrapper<
    Omit<UpdateEmployeeSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  DeactivateEmployeeSuccess: ResolverTypeWrapper<
    Omit<DeactivateEmployeeSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  ReactivateEmployeeSuccess: ResolverTypeWrapper<
    Omit<ReactivateEmployeeSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  EmployeeSignInSuccess: ResolverTypeWrapper<
    Omit<EmployeeSignInSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  RefreshEmployeeSessionSuccess: ResolverTypeWrapper<
    Omit<RefreshEmployeeSessionSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  ChangeEmployeePasswordSuccess: ResolverTypeWrapper<
    Omit<ChangeEmployeePasswordSuccess, 'employee'> & { employee: ResolversTypes['Employee'] }
  >;
  CreateApiKeySuccess: ResolverTypeWrapper<
    Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }
  >;
  RevokeApiKeySuccess: ResolverTypeWrapper<
    Omit<RevokeApiKeySuccess, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }
  >;
  ErrorCode: ErrorCode;
  EmployeeEmailTaken: ResolverTypeWrapper<EmployeeEmailTaken>;
  LastAdmin: ResolverTypeWrapper<LastAdmin>;
  EmployeeRecordInput: EmployeeRecordInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  ImportStatus: ImportStatus;
  Error: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Error']>;
  ValidationError: ResolverTypeWrapper<ValidationError>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  NotFound: ResolverTypeWrapper<NotFound>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  RefTaken: ResolverTypeWrapper<RefTaken>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidSession: ResolverTypeWrapper<InvalidSession>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Employee: EmployeeRow;
  Store: Stub;
  ApiKey: ApiKeyRow;
  ApiKeyViewer: ApiKeyViewer;
  ApiKeyConnection: ApiKeyList;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyWhere: ApiKeyWhere;
  EmployeeConnection: EmployeeList;
  EmployeeEdge: Omit<EmployeeEdge, 'node'> & { node: ResolversParentTypes['Employee'] };
  EmployeeWhere: EmployeeWhere;
  CreateEmployeeInput: CreateEmployeeInput;
  UpdateEmployeeInput: UpdateEmployeeInput;
  DeactivateEmployeeInput: DeactivateEmployeeInput;
  ReactivateEmployeeInput: ReactivateEmployeeInput;
  EmployeeSignInInput: EmployeeSignInInput;
  RefreshEmployeeSessionInput: RefreshEmployeeSessionInput;
  EmployeeSignOutInput: EmployeeSignOutInput;
  ChangeEmployeePasswordInput: ChangeEmployeePasswordInput;
  CreateApiKeyInput: CreateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  EmployeeSignInResult: ResolversUnionTypes<ResolversParentTypes>['EmployeeSignInResult'];
  RefreshEmployeeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshEmployeeSessionResult'];
  EmployeeSignOutResult: ResolversUnionTypes<ResolversParentTypes>['EmployeeSignOutResult'];
  ChangeEmployeePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangeEmployeePasswordResult'];
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  CreateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['CreateEmployeeResult'];
  UpdateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['UpdateEmployeeResult'];
  DeactivateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['DeactivateEmployeeResult'];
  ReactivateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['ReactivateEmployeeResult'];
  CreateEmployeeSuccess: Omit<CreateEmployeeSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  UpdateEmployeeSuccess: Omit<UpdateEmployeeSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  DeactivateEmployeeSuccess: Omit<DeactivateEmployeeSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  ReactivateEmployeeSuccess: Omit<ReactivateEmployeeSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  EmployeeSignInSuccess: Omit<EmployeeSignInSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  RefreshEmployeeSessionSuccess: Omit<RefreshEmployeeSessionSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  ChangeEmployeePasswordSuccess: Omit<ChangeEmployeePasswordSuccess, 'employee'> & {
    employee: ResolversParentTypes['Employee'];
  };
  CreateApiKeySuccess: Omit<CreateApiKeySuccess, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  RevokeApiKeySuccess: Omit<RevokeApiKeySuccess, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  EmployeeEmailTaken: EmployeeEmailTaken;
  LastAdmin: LastAdmin;
  EmployeeRecordInput: EmployeeRecordInput;
  DateTime: Scalars['DateTime']['output'];
  PageInfo: PageInfo;
  ImportOutcome: ImportOutcome;
  Error: ResolversInterfaceTypes<ResolversParentTypes>['Error'];
  ValidationError: ValidationError;
  InputProblem: InputProblem;
  NotFound: NotFound;
  VersionConflict: VersionConflict;
  IdempotencyConflict: IdempotencyConflict;
  RefTaken: RefTaken;
  SignOutSuccess: SignOutSuccess;
  InvalidCredentials: InvalidCredentials;
  InvalidSession: InvalidSession;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type RateLimitDirectiveArgs = {
  limit: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
  argument?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = RateLimitDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  currentEmployee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, Partial<QueryEmployeeArgs>>;
  employees?: Resolver<
    Maybe<ResolversTypes['EmployeeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryEmployeesArgs, 'orderBy'>
  >;
  apiKeys?: Resolver<
    Maybe<ResolversTypes['ApiKeyConnection']>,
    ParentType,
    ContextType,
    Partial<QueryApiKeysArgs>
  >;
  viewerOfApiKey?: Resolver<
    Maybe<ResolversTypes['ApiKeyViewer']>,
    ParentType,
    ContextType,
    RequireFields<QueryViewerOfApiKeyArgs, 'hash'>
  >;
};

export type MutationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  employeeSignIn?: Resolver<
    Maybe<ResolversTypes['EmployeeSignInResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationEmployeeSignInArgs, 'input'>
  >;
  refreshEmployeeSession?: Resolver<
    Maybe<ResolversTypes['RefreshEmployeeSessionResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationRefreshEmployeeSessionArgs, 'input'>
  >;
  employeeSignOut?: Resolver<
    Maybe<ResolversTypes['EmployeeSignOutResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationEmployeeSignOutArgs, 'input'>
  >;
  changeEmployeePassword?: Resolver<
    Maybe<ResolversTypes['ChangeEmployeePasswordResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationChangeEmployeePasswordArgs, 'input'>
  >;
  createEmployee?: Resolver<
    Maybe<ResolversTypes['CreateEmployeeResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateEmployeeArgs, 'input'>
  >;
  updateEmployee?: Resolver<
    Maybe<ResolversTypes['UpdateEmployeeResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateEmployeeArgs, 'input'>
  >;
  deactivateEmployee?: Resolver<
    Maybe<ResolversTypes['DeactivateEmployeeResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeactivateEmployeeArgs, 'input'>
  >;
  reactivateEmployee?: Resolver<
    Maybe<ResolversTypes['ReactivateEmployeeResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationReactivateEmployeeArgs, 'input'>
  >;
  createApiKey?: Resolver<
    Maybe<ResolversTypes['CreateApiKeyResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateApiKeyArgs, 'input'>
  >;
  revokeApiKey?: Resolver<
    Maybe<ResolversTypes['RevokeApiKeyResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationRevokeApiKeyArgs, 'input'>
  >;
  importEmployees?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportEmployeesArgs, 'records' | 'dryRun'>
  >;
};

export type EmployeeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'],
  FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Employee']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EmployeeRole'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoreFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiKeyViewerFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ApiKeyViewer'] = ResolversParentTypes['ApiKeyViewer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type EmployeeConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Employee']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmployeeEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
};

export type EmployeeSignInResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeSignInResult'] =
    ResolversParentTypes['EmployeeSignInResult'],
> = {
  __resolveType: TypeResolveFn<
    'EmployeeSignInSuccess' | 'ValidationError' | 'InvalidCredentials',
    ParentType,
    ContextType
  >;
};

export type RefreshEmployeeSessionResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefreshEmployeeSessionResult'] =
    ResolversParentTypes['RefreshEmployeeSessionResult'],
> = {
  __resolveType: TypeResolveFn<'RefreshEmployeeSessionSuccess' | 'InvalidSession', ParentType, ContextType>;
};

export type EmployeeSignOutResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeSignOutResult'] =
    ResolversParentTypes['EmployeeSignOutResult'],
> = {
  __resolveType: TypeResolveFn<'SignOutSuccess', ParentType, ContextType>;
};

export type ChangeEmployeePasswordResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangeEmployeePasswordResult'] =
    ResolversParentTypes['ChangeEmployeePasswordResult'],
> = {
  __resolveType: TypeResolveFn<
    'ChangeEmployeePasswordSuccess' | 'ValidationError' | 'InvalidCredentials',
    ParentType,
    ContextType
  >;
};

export type CreateApiKeyResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult'],
> = {
  __resolveType: TypeResolveFn<
    'CreateApiKeySuccess' | 'ValidationError' | 'NotFound' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type RevokeApiKeyResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult'],
> = {
  __resolveType: TypeResolveFn<
    'RevokeApiKeySuccess' | 'ValidationError' | 'NotFound' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateEmployeeResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateEmployeeResult'] =
    ResolversParentTypes['CreateEmployeeResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CreateEmployeeSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'EmployeeEmailTaken'
    | 'RefTaken'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateEmployeeResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateEmployeeResult'] =
    ResolversParentTypes['UpdateEmployeeResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'UpdateEmployeeSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'LastAdmin'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeactivateEmployeeResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeactivateEmployeeResult'] =
    ResolversParentTypes['DeactivateEmployeeResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'DeactivateEmployeeSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'LastAdmin'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type ReactivateEmployeeResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReactivateEmployeeResult'] =
    ResolversParentTypes['ReactivateEmployeeResult'],
> = {
  __resolveType: TypeResolveFn<
    'ReactivateEmployeeSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateEmployeeSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateEmployeeSuccess'] =
    ResolversParentTypes['CreateEmployeeSuccess'],
> = {
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateEmployeeSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateEmployeeSuccess'] =
    ResolversParentTypes['UpdateEmployeeSuccess'],
> = {
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeactivateEmployeeSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeactivateEmployeeSuccess'] =
    ResolversParentTypes['DeactivateEmployeeSuccess'],
> = {
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactivateEmployeeSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReactivateEmployeeSuccess'] =
    ResolversParentTypes['ReactivateEmployeeSuccess'],
> = {
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeSignInSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeSignInSuccess'] =
    ResolversParentTypes['EmployeeSignInSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshEmployeeSessionSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefreshEmployeeSessionSuccess'] =
    ResolversParentTypes['RefreshEmployeeSessionSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEmployeePasswordSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangeEmployeePasswordSuccess'] =
    ResolversParentTypes['ChangeEmployeePasswordSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateApiKeySuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateApiKeySuccess'] =
    ResolversParentTypes['CreateApiKeySuccess'],
> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeApiKeySuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RevokeApiKeySuccess'] =
    ResolversParentTypes['RevokeApiKeySuccess'],
> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeEmailTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmployeeEmailTaken'] = ResolversParentTypes['EmployeeEmailTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAdminFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LastAdmin'] = ResolversParentTypes['LastAdmin'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type PageInfoFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportOutcomeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportOutcome'] = ResolversParentTypes['ImportOutcome'],
> = {
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErrorFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Error'] = ResolversParentTypes['Error'],
> = {
  __resolveType: TypeResolveFn<
    | 'EmployeeEmailTaken'
    | 'LastAdmin'
    | 'ValidationError'
    | 'NotFound'
    | 'VersionConflict'
    | 'IdempotencyConflict'
    | 'RefTaken'
    | 'InvalidCredentials'
    | 'InvalidSession',
    ParentType,
    ContextType
  >;
};

export type ValidationErrorFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ValidationError'] = ResolversParentTypes['ValidationError'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotFoundFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyConflictFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IdempotencyConflict'] =
    ResolversParentTypes['IdempotencyConflict'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefTaken'] = ResolversParentTypes['RefTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess'],
> = {
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidSessionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InvalidSession'] = ResolversParentTypes['InvalidSession'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryFieldResolvers<ContextType>;
  Mutation?: MutationFieldResolvers<ContextType>;
  Employee?: EmployeeFieldResolvers<ContextType>;
  Store?: StoreFieldResolvers<ContextType>;
  ApiKey?: ApiKeyFieldResolvers<ContextType>;
  ApiKeyViewer?: ApiKeyViewerFieldResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionFieldResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeFieldResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionFieldResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeFieldResolvers<ContextType>;
  EmployeeSignInResult?: EmployeeSignInResultFieldResolvers<ContextType>;
  RefreshEmployeeSessionResult?: RefreshEmployeeSessionResultFieldResolvers<ContextType>;
  EmployeeSignOutResult?: EmployeeSignOutResultFieldResolvers<ContextType>;
  ChangeEmployeePasswordResult?: ChangeEmployeePasswordResultFieldResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultFieldResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultFieldResolvers<ContextType>;
  CreateEmployeeResult?: CreateEmployeeResultFieldResolvers<ContextType>;
  UpdateEmployeeResult?: UpdateEmployeeResultFieldResolvers<ContextType>;
  DeactivateEmployeeResult?: DeactivateEmployeeResultFieldResolvers<ContextType>;
  ReactivateEmployeeResult?: ReactivateEmployeeResultFieldResolvers<ContextType>;
  CreateEmployeeSuccess?: CreateEmployeeSuccessFieldResolvers<ContextType>;
  UpdateEmployeeSuccess?: UpdateEmployeeSuccessFieldResolvers<ContextType>;
  DeactivateEmployeeSuccess?: DeactivateEmployeeSuccessFieldResolvers<ContextType>;
  ReactivateEmployeeSuccess?: ReactivateEmployeeSuccessFieldResolvers<ContextType>;
  EmployeeSignInSuccess?: EmployeeSignInSuccessFieldResolvers<ContextType>;
  RefreshEmployeeSessionSuccess?: RefreshEmployeeSessionSuccessFieldResolvers<ContextType>;
  ChangeEmployeePasswordSuccess?: ChangeEmployeePasswordSuccessFieldResolvers<ContextType>;
  CreateApiKeySuccess?: CreateApiKeySuccessFieldResolvers<ContextType>;
  RevokeApiKeySuccess?: RevokeApiKeySuccessFieldResolvers<ContextType>;
  EmployeeEmailTaken?: EmployeeEmailTakenFieldResolvers<ContextType>;
  LastAdmin?: LastAdminFieldResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  PageInfo?: PageInfoFieldResolvers<ContextType>;
  ImportOutcome?: ImportOutcomeFieldResolvers<ContextType>;
  Error?: ErrorFieldResolvers<ContextType>;
  ValidationError?: ValidationErrorFieldResolvers<ContextType>;
  InputProblem?: InputProblemFieldResolvers<ContextType>;
  NotFound?: NotFoundFieldResolvers<ContextType>;
  VersionConflict?: VersionConflictFieldResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictFieldResolvers<ContextType>;
  RefTaken?: RefTakenFieldResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessFieldResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsFieldResolvers<ContextType>;
  InvalidSession?: InvalidSessionFieldResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};

import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
export type QueryResolvers = Required<QueryFieldResolvers>;
export type MutationResolvers = Required<MutationFieldResolvers>;
export type EmployeeResolvers = Complete<
  EmployeeFieldResolvers,
  ResolversParentTypes['Employee'],
  '__resolveReference'
>;
export type StoreResolvers = Complete<StoreFieldResolvers, ResolversParentTypes['Store']>;
export type ApiKeyResolvers = Complete<ApiKeyFieldResolvers, ResolversParentTypes['ApiKey']>;
export type ApiKeyViewerResolvers = Complete<
  ApiKeyViewerFieldResolvers,
  ResolversParentTypes['ApiKeyViewer']
>;
export type ApiKeyConnectionResolvers = Complete<
  ApiKeyConnectionFieldResolvers,
  ResolversParentTypes['ApiKeyConnection']
>;
export type ApiKeyEdgeResolvers = Complete<ApiKeyEdgeFieldResolvers, ResolversParentTypes['ApiKeyEdge']>;
export type EmployeeConnectionResolvers = Complete<
  EmployeeConnectionFieldResolvers,
  ResolversParentTypes['EmployeeConnection']
>;
export type EmployeeEdgeResolvers = Complete<
  EmployeeEdgeFieldResolvers,
  ResolversParentTypes['EmployeeEdge']
>;
export type EmployeeSignInResultResolvers = EmployeeSignInResultFieldResolvers;
export type RefreshEmployeeSessionResultResolvers = RefreshEmployeeSessionResultFieldResolvers;
export type EmployeeSignOutResultResolvers = EmployeeSignOutResultFieldResolvers;
export type ChangeEmployeePasswordResultResolvers = ChangeEmployeePasswordResultFieldResolvers;
export type CreateApiKeyResultResolvers = CreateApiKeyResultFieldResolvers;
export type RevokeApiKeyResultResolvers = RevokeApiKeyResultFieldResolvers;
export type CreateEmployeeResultResolvers = CreateEmployeeResultFieldResolvers;
export type UpdateEmployeeResultResolvers = UpdateEmployeeResultFieldResolvers;
export type DeactivateEmployeeResultResolvers = DeactivateEmployeeResultFieldResolvers;
export type ReactivateEmployeeResultResolvers = ReactivateEmployeeResultFieldResolvers;
export type CreateEmployeeSuccessResolvers = Complete<
  CreateEmployeeSuccessFieldResolvers,
  ResolversParentTypes['CreateEmployeeSuccess']
>;
export type UpdateEmployeeSuccessResolvers = Complete<
  UpdateEmployeeSuccessFieldResolvers,
  ResolversParentTypes['UpdateEmployeeSuccess']
>;
export type DeactivateEmployeeSuccessResolvers = Complete<
  DeactivateEmployeeSuccessFieldResolvers,
  ResolversParentTypes['DeactivateEmployeeSuccess']
>;
export type ReactivateEmployeeSuccessResolvers = Complete<
  ReactivateEmployeeSuccessFieldResolvers,
  ResolversParentTypes['ReactivateEmployeeSuccess']
>;
export type EmployeeSignInSuccessResolvers = Complete<
  EmployeeSignInSuccessFieldResolvers,
  ResolversParentTypes['EmployeeSignInSuccess']
>;
export type RefreshEmployeeSessionSuccessResolvers = Complete<
  RefreshEmployeeSessionSuccessFieldResolvers,
  ResolversParentTypes['RefreshEmployeeSessionSuccess']
>;
export type ChangeEmployeePasswordSuccessResolvers = Complete<
  ChangeEmployeePasswordSuccessFieldResolvers,
  ResolversParentTypes['ChangeEmployeePasswordSuccess']
>;
export type CreateApiKeySuccessResolvers = Complete<
  CreateApiKeySuccessFieldResolvers,
  ResolversParentTypes['CreateApiKeySuccess']
>;
export type RevokeApiKeySuccessResolvers = Complete<
  RevokeApiKeySuccessFieldResolvers,
  ResolversParentTypes['RevokeApiKeySuccess']
>;
export type EmployeeEmailTakenResolvers = Complete<
  EmployeeEmailTakenFieldResolvers,
  ResolversParentTypes['EmployeeEmailTaken']
>;
export type LastAdminResolvers = Complete<LastAdminFieldResolvers, ResolversParentTypes['LastAdmin']>;
export type PageInfoResolvers = Complete<PageInfoFieldResolvers, ResolversParentTypes['PageInfo']>;
export type ImportOutcomeResolvers = Complete<
  ImportOutcomeFieldResolvers,
  ResolversParentTypes['ImportOutcome']
>;
export type ErrorResolvers = ErrorFieldResolvers;
export type ValidationErrorResolvers = Complete<
  ValidationErrorFieldResolvers,
  ResolversParentTypes['ValidationError']
>;
export type InputProblemResolvers = Complete<
  InputProblemFieldResolvers,
  ResolversParentTypes['InputProblem']
>;
export type NotFoundResolvers = Complete<NotFoundFieldResolvers, ResolversParentTypes['NotFound']>;
export type VersionConflictResolvers = Complete<
  VersionConflictFieldResolvers,
  ResolversParentTypes['VersionConflict']
>;
export type IdempotencyConflictResolvers = Complete<
  IdempotencyConflictFieldResolvers,
  ResolversParentTypes['IdempotencyConflict']
>;
export type RefTakenResolvers = Complete<RefTakenFieldResolvers, ResolversParentTypes['RefTaken']>;
export type SignOutSuccessResolvers = Complete<
  SignOutSuccessFieldResolvers,
  ResolversParentTypes['SignOutSuccess']
>;
export type InvalidCredentialsResolvers = Complete<
  InvalidCredentialsFieldResolvers,
  ResolversParentTypes['InvalidCredentials']
>;
export type InvalidSessionResolvers = Complete<
  InvalidSessionFieldResolvers,
  ResolversParentTypes['InvalidSession']
>;
/** Every resolver that the schema needs. */
export type ResolverMap = CompleteMap<{
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Employee: EmployeeResolvers;
  Store: StoreResolvers;
  ApiKey: ApiKeyResolvers;
  ApiKeyViewer: ApiKeyViewerResolvers;
  ApiKeyConnection: ApiKeyConnectionResolvers;
  ApiKeyEdge: ApiKeyEdgeResolvers;
  EmployeeConnection: EmployeeConnectionResolvers;
  EmployeeEdge: EmployeeEdgeResolvers;
  EmployeeSignInResult: EmployeeSignInResultResolvers;
  RefreshEmployeeSessionResult: RefreshEmployeeSessionResultResolvers;
  EmployeeSignOutResult: EmployeeSignOutResultResolvers;
  ChangeEmployeePasswordResult: ChangeEmployeePasswordResultResolvers;
  CreateApiKeyResult: CreateApiKeyResultResolvers;
  RevokeApiKeyResult: RevokeApiKeyResultResolvers;
  CreateEmployeeResult: CreateEmployeeResultResolvers;
  UpdateEmployeeResult: UpdateEmployeeResultResolvers;
  DeactivateEmployeeResult: DeactivateEmployeeResultResolvers;
  ReactivateEmployeeResult: ReactivateEmployeeResultResolvers;
  CreateEmployeeSuccess: CreateEmployeeSuccessResolvers;
  UpdateEmployeeSuccess: UpdateEmployeeSuccessResolvers;
  DeactivateEmployeeSuccess: DeactivateEmployeeSuccessResolvers;
  ReactivateEmployeeSuccess: ReactivateEmployeeSuccessResolvers;
  EmployeeSignInSuccess: EmployeeSignInSuccessResolvers;
  RefreshEmployeeSessionSuccess: RefreshEmployeeSessionSuccessResolvers;
  ChangeEmployeePasswordSuccess: ChangeEmployeePasswordSuccessResolvers;
  CreateApiKeySuccess: CreateApiKeySuccessResolvers;
  RevokeApiKeySuccess: RevokeApiKeySuccessResolvers;
  EmployeeEmailTaken: EmployeeEmailTakenResolvers;
  LastAdmin: LastAdminResolvers;
  DateTime: GraphQLScalarType;
  PageInfo: PageInfoResolvers;
  ImportOutcome: ImportOutcomeResolvers;
  Error: ErrorResolvers;
  ValidationError: ValidationErrorResolvers;
  InputProblem: InputProblemResolvers;
  NotFound: NotFoundResolvers;
  VersionConflict: VersionConflictResolvers;
  IdempotencyConflict: IdempotencyConflictResolvers;
  RefTaken: RefTakenResolvers;
  SignOutSuccess: SignOutSuccessResolvers;
  InvalidCredentials: InvalidCredentialsResolvers;
  InvalidSession: InvalidSessionResolvers;
}>;
