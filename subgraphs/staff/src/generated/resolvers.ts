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
  /** An instant: ISO 8601 with an offset, for example "2026-03-01T09:30:00.000Z". */
  DateTime: { input: Date; output: Date };
  _FieldSet: { input: string; output: string };
};

export type Query = {
  /** The employee who asks; null for everybody else. */
  readonly currentEmployee?: Maybe<Employee>;
  /** One employee by exactly one of the keys, deactivated ones too; null when there is none. */
  readonly employee?: Maybe<Employee>;
  /** Employees, deactivated ones too unless `where` says otherwise. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** API keys, newest first, ended ones too unless `where` says otherwise. No key can be read, only what it is called. */
  readonly apiKeys?: Maybe<ApiKeyConnection>;
  /** For the router: for whom a key opens, by its hash; null for one that is unknown, revoked, expired or whose creator left. */
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
  /** Signs an employee in by e-mail and password. */
  readonly employeeSignIn?: Maybe<EmployeeSignInResult>;
  /** Exchanges a refresh token for new tokens, with the role of now. Each works once: one that comes back ends its session. */
  readonly refreshEmployeeSession?: Maybe<RefreshEmployeeSessionResult>;
  /** Ends the session of a refresh token; again, or for a token of no session, it is the same. */
  readonly employeeSignOut?: Maybe<EmployeeSignOutResult>;
  /** Changes the password of the employee who asks; every session ends, and a new one begins for the caller. */
  readonly changeEmployeePassword?: Maybe<ChangeEmployeePasswordResult>;
  /** Takes on an employee, with a password that the employee changes afterwards. */
  readonly createEmployee?: Maybe<CreateEmployeeResult>;
  /** Changes what the input names and nothing else. A new role or store ends the employee's sessions. */
  readonly updateEmployee?: Maybe<UpdateEmployeeResult>;
  /** Closes an account and ends its sessions; the record stays. Deactivating a deactivated employee changes nothing. */
  readonly deactivateEmployee?: Maybe<DeactivateEmployeeResult>;
  /** Opens an account again, with its password. Reactivating an active employee changes nothing. */
  readonly reactivateEmployee?: Maybe<ReactivateEmployeeResult>;
  /** Makes an API key, by an employee only. The key stands in this answer and nowhere else. */
  readonly createApiKey?: Maybe<CreateApiKeyResult>;
  /** Ends an API key, within the seconds that the router remembers it. Revoking a revoked key changes nothing. */
  readonly revokeApiKey?: Maybe<RevokeApiKeyResult>;
  /** For the seed and `npm run create-admin`: adds employees by `ref`, up to 50 records; one who is there stays as they are. */
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
  /** The caller's own key from an import, unique. */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Lower case, unique; the name to sign in with. */
  readonly email: Scalars['String']['output'];
  /** Up to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** What the employee may do. */
  readonly role: EmployeeRole;
  /** Where the employee works, and to which the role is bound; null for an ADMIN, who works everywhere. */
  readonly store?: Maybe<Store>;
  /** Whether the employee may sign in. */
  readonly active: Scalars['Boolean']['output'];
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the account was closed; null for an active employee. */
  readonly deactivatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes; pass it as `expectedVersion` to change only what you have seen. */
  readonly version: Scalars['Int']['output'];
};

/** A shop with a till. */
export type Store = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** What an employee may do; each role holds what the one before it holds. */
export type EmployeeRole =
  /** Serves in one store: reads customers, handles orders, counts stock. */
  | 'CLERK'
  /** Runs one store: changes customers and the catalogue, sees the staff. */
  | 'MANAGER'
  /** Runs the shop: everything, everywhere, staff and stores too. */
  | 'ADMIN';

/** A secret with which a program asks as itself. It holds no more than its creator holds now, and nothing when that one left. */
export type ApiKey = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What it is for, up to 100 characters. */
  readonly name: Scalars['String']['output'];
  /** The first 12 characters of the key, to recognise it by. */
  readonly prefix: Scalars['String']['output'];
  /** What it may do, for example "orders:read". */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** The one store that its scopes are bound to; null: everywhere. */
  readonly store?: Maybe<Store>;
  /** The contract of the graph that it opens, for example "partner"; null: the whole graph. */
  readonly contract?: Maybe<Scalars['String']['output']>;
  /** Who made it. */
  readonly createdBy: Employee;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When somebody ended it; null unless somebody did. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to the minute; null for never. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** For whom an API key opens. */
export type ApiKeyViewer = {
  /** The key's id. */
  readonly id: Scalars['ID']['output'];
  /** "api-key" */
  readonly kind: Scalars['String']['output'];
  /** What it may do now. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Id of the one store that its scopes are bound to; null: everywhere. */
  readonly location?: Maybe<Scalars['ID']['output']>;
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The contract of the graph that it opens; null: the whole graph. */
  readonly contract?: Maybe<Scalars['String']['output']>;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  /** The keys of this page. */
  readonly nodes: ReadonlyArray<ApiKey>;
  /** The keys with their cursors. */
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many keys the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An API key in a list. */
export type ApiKeyEdge = {
  /** Pass as `after` to go on behind this key. */
  readonly cursor: Scalars['String']['output'];
  /** The key. */
  readonly node: ApiKey;
};

/** Conditions on API keys; all that are given must hold. */
export type ApiKeyWhere = {
  /** true: neither revoked nor expired; false: one of both. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of employees. */
export type EmployeeConnection = {
  /** The employees of this page. */
  readonly nodes: ReadonlyArray<Employee>;
  /** The employees with their cursors. */
  readonly edges: ReadonlyArray<EmployeeEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many employees the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An employee in a list. */
export type EmployeeEdge = {
  /** Pass as `after` to go on behind this employee. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: Employee;
};

/** The orders in which employees are listed. */
export type EmployeeOrderBy =
  /** By name, A first. */
  | 'NAME_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC';

/** Conditions on employees; all that are given must hold. */
export type EmployeeWhere = {
  /** Employees with this role. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** Employees of this store. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** true: who may sign in; false: who was deactivated. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new employee. */
export type CreateEmployeeInput = {
  /** 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** A role that holds nothing which you do not hold. */
  readonly role: EmployeeRole;
  /** An open store; required for CLERK and MANAGER, refused for ADMIN. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** To sign in with the first time: 8 to 128 characters, none of the most common, not the e-mail. */
  readonly password: Scalars['String']['input'];
  /** Your own key, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same employee as they are then and creates nothing twice. The password is not compared. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change to an employee: fields left out stay as they are. */
export type UpdateEmployeeInput = {
  /** Which employee. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A role that holds nothing which you do not hold. ADMIN takes the store away; the others need one. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** An open store, for a CLERK or MANAGER. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** Refuse the change unless the employee still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same employee as they are then and changes nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which employee to deactivate. */
export type DeactivateEmployeeInput = {
  /** Which employee. */
  readonly id: Scalars['ID']['input'];
  /** Refuse unless the employee still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same employee as they are then. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which employee to reactivate. */
export type ReactivateEmployeeInput = {
  /** Which employee. */
  readonly id: Scalars['ID']['input'];
  /** Refuse unless the employee still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same employee as they are then. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Who signs in. */
export type EmployeeSignInInput = {
  /** Compared without regard to case. */
  readonly email: Scalars['String']['input'];
  /** As it was chosen. */
  readonly password: Scalars['String']['input'];
};

/** A refresh token to exchange. */
export type RefreshEmployeeSessionInput = {
  /** The newest one of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A refresh token whose session ends. */
export type EmployeeSignOutInput = {
  /** Any one of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A change of password. */
export type ChangeEmployeePasswordInput = {
  /** The password until now. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters; none of the most common passwords, not the e-mail address. */
  readonly newPassword: Scalars['String']['input'];
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** What it is for, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** What it may do: at least one scope, none that you do not hold yourself. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** The one open store to bind it to; everywhere unless given. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** The contract that it is for, by a name of router/contracts.yaml, for example "partner": nothing else of the graph exists for it. The whole graph unless given; a name that the router does not know opens nothing. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** When it ends by itself: in the future, at most 366 days from now. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** A key of your choice: for 30 days the same key with the same input answers the same ApiKey and makes no second one; the secret is not told again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which API key to revoke. */
export type RevokeApiKeyInput = {
  /** Its id, not the key. */
  readonly id: Scalars['ID']['input'];
  /** A key of your choice: for 30 days the same key with the same input answers the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer of employeeSignIn. */
export type EmployeeSignInResult = EmployeeSignInSuccess | ValidationError | InvalidCredentials;

/** The answer of refreshEmployeeSession. */
export type RefreshEmployeeSessionResult = RefreshEmployeeSessionSuccess | InvalidSession;

/** The answer of employeeSignOut. */
export type EmployeeSignOutResult = SignOutSuccess;

/** The answer of changeEmployeePassword. */
export type ChangeEmployeePasswordResult =
  ChangeEmployeePasswordSuccess | ValidationError | InvalidCredentials;

/** The answer of createApiKey. NotFound names the store. */
export type CreateApiKeyResult = CreateApiKeySuccess | ValidationError | NotFound | IdempotencyConflict;

/** The answer of revokeApiKey. */
export type RevokeApiKeyResult = RevokeApiKeySuccess | ValidationError | NotFound | IdempotencyConflict;

/** The answer of createEmployee. NotFound names the store. */
export type CreateEmployeeResult =
  CreateEmployeeSuccess | ValidationError | NotFound | EmployeeEmailTaken | RefTaken | IdempotencyConflict;

/** The answer of updateEmployee. NotFound names the employee or the store. */
export type UpdateEmployeeResult =
  UpdateEmployeeSuccess | ValidationError | NotFound | LastAdmin | VersionConflict | IdempotencyConflict;

/** The answer of deactivateEmployee. */
export type DeactivateEmployeeResult =
  DeactivateEmployeeSuccess | ValidationError | NotFound | LastAdmin | VersionConflict | IdempotencyConflict;

/** The answer of reactivateEmployee. */
export type ReactivateEmployeeResult =
  ReactivateEmployeeSuccess | ValidationError | NotFound | VersionConflict | IdempotencyConflict;

/** The employee was taken on. */
export type CreateEmployeeSuccess = {
  /** The new employee. */
  readonly employee: Employee;
};

/** The employee was changed. */
export type UpdateEmployeeSuccess = {
  /** The employee as they are now. */
  readonly employee: Employee;
};

/** The account is closed. */
export type DeactivateEmployeeSuccess = {
  /** The employee as they are now. */
  readonly employee: Employee;
};

/** The account is open. */
export type ReactivateEmployeeSuccess = {
  /** The employee as they are now. */
  readonly employee: Employee;
};

/** The employee is signed in. */
export type EmployeeSignInSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshEmployeeSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who is signed in. */
  readonly employee: Employee;
};

/** The session goes on. */
export type RefreshEmployeeSessionSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshEmployeeSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who is signed in. */
  readonly employee: Employee;
};

/** The password was changed; the sessions before it have ended. */
export type ChangeEmployeePasswordSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the employee until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshEmployeeSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who is signed in. */
  readonly employee: Employee;
};

/** The key was made. */
export type CreateApiKeySuccess = {
  /** What is known of the key from now on. */
  readonly apiKey: ApiKey;
  /** The key itself, to be sent as `x-api-key`. It is told once: null in the answer to a repeated idempotencyKey. */
  readonly key?: Maybe<Scalars['String']['output']>;
};

/** The key opens nothing any more. */
export type RevokeApiKeySuccess = {
  /** The key as it is now. */
  readonly apiKey: ApiKey;
};

/** The codes of expected failures. */
export type ErrorCode =
  /** The input breaks its bounds. */
  | 'VALIDATION_ERROR'
  /** The thing is not there. */
  | 'NOT_FOUND'
  /** The thing has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Another account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** Another record has this ref. */
  | 'REF_TAKEN'
  /** Nobody could run the shop afterwards. */
  | 'LAST_ADMIN'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token is not one of an open session. */
  | 'INVALID_SESSION';

/** Another employee has this e-mail address; nothing was written. */
export type EmployeeEmailTaken = Error & {
  /** EMAIL_TAKEN */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The input's field, "email". */
  readonly field: Scalars['String']['output'];
};

/** This is the last active ADMIN: without one nobody could appoint another. Nothing was written. */
export type LastAdmin = Error & {
  /** LAST_ADMIN */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The employee. */
  readonly employeeId: Scalars['ID']['output'];
};

/** One record of an import: an employee to add, unless there is one with this ref. */
export type EmployeeRecordInput = {
  /** The record's key. */
  readonly ref: Scalars['String']['input'];
  /** Given by the seed only, so that ids are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** What the employee may do. */
  readonly role: EmployeeRole;
  /** For CLERK and MANAGER; whoever imports answers for its existence. */
  readonly storeId?: InputMaybe<Scalars['ID']['input']>;
  /** To sign in with: 8 to 128 characters, none of the most common, not the e-mail. */
  readonly password: Scalars['String']['input'];
  /** When the record was created; now unless given. */
  readonly createdAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether there is a page after this one. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for behind a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last node; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** What became of one record of an import. */
export type ImportOutcome = {
  /** The record's key. */
  readonly ref: Scalars['String']['output'];
  /** The id of the thing it became; null when it was refused. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  readonly status: ImportStatus;
  /** The field that is wrong; null unless refused. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; null unless refused. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** What an import did with a record. */
export type ImportStatus =
  /** There was no record with this ref. */
  | 'ADDED'
  /** The record was there with other values. */
  | 'UPDATED'
  /** The record was there with the same values. */
  | 'UNCHANGED'
  /** The record is wrong and was left out. */
  | 'REFUSED';

/** An expected failure. Every mutation's result is a union whose failures implement this. */
export type Error = {
  /** What went wrong, for programs. */
  readonly code: ErrorCode;
  /** What went wrong, for people. */
  readonly message: Scalars['String']['output'];
};

/** The input breaks its bounds; nothing was written. */
export type ValidationError = Error & {
  /** VALIDATION_ERROR */
  readonly code: ErrorCode;
  /** The first problem, with its field. */
  readonly message: Scalars['String']['output'];
  /** Path of the first field that is wrong, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** Every problem. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** One thing wrong with an input. */
export type InputProblem = {
  /** Path into the input, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
};

/** The id names nothing. */
export type NotFound = Error & {
  /** NOT_FOUND */
  readonly code: ErrorCode;
  /** What is not there. */
  readonly message: Scalars['String']['output'];
  /** The id that names nothing. */
  readonly id: Scalars['ID']['output'];
};

/** The thing has changed since it was read; nothing was written. */
export type VersionConflict = Error & {
  /** VERSION_CONFLICT */
  readonly code: ErrorCode;
  /** Both versions, for people. */
  readonly message: Scalars['String']['output'];
  /** The version that the caller expected. */
  readonly expected: Scalars['Int']['output'];
  /** The version that it has. */
  readonly actual: Scalars['Int']['output'];
};

/** The idempotency key was used before with another input; nothing was done. */
export type IdempotencyConflict = Error & {
  /** IDEMPOTENCY_CONFLICT */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The key. */
  readonly idempotencyKey: Scalars['String']['output'];
};

/** Another record has this ref; nothing was written. */
export type RefTaken = Error & {
  /** REF_TAKEN */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The ref. */
  readonly ref: Scalars['String']['output'];
};

/** Nobody is signed in by that token any more. */
export type SignOutSuccess = {
  /** Always true. */
  readonly signedOut: Scalars['Boolean']['output'];
};

/** Nobody has this e-mail address with this password; which of the two is wrong is not told. */
export type InvalidCredentials = Error & {
  /** INVALID_CREDENTIALS */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
};

/** The token belongs to no open session: sign in again. */
export type InvalidSession = Error & {
  /** INVALID_SESSION */
  readonly code: ErrorCode;
  /** What to do. */
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

import type { Complete, CompleteMap } from '@kawa/subgraph-server/resolvers';
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
