// Written by `npm run codegen` from schema.graphql. Change that, not this.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerRow } from '../store/customers.ts';
import type { AddressRow } from '../store/addresses.ts';
import type { CustomerList } from '../store/customer-list.ts';
import type { Context } from '../context.ts';
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
  /** The customer who is signed in; null for anyone else. */
  readonly me?: Maybe<Customer>;
  /** One customer by exactly one of its keys; null when there is none. */
  readonly customer?: Maybe<Customer>;
  /** Customers that were not deleted. */
  readonly customers?: Maybe<CustomerConnection>;
};

export type QueryCustomerArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
};

export type QueryCustomersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CustomerWhere>;
  orderBy?: CustomerOrderBy;
};

export type Mutation = {
  /** Opens an account for a new customer, or with `claimToken` for one that the shop knows, and signs in. */
  readonly signUp?: Maybe<SignUpResult>;
  /** Issues a token with which a customer without an account can sign up once, within 24 hours. The answer shows it once; a newer token replaces it. */
  readonly issueClaimToken?: Maybe<IssueClaimTokenResult>;
  /** Signs a customer in by e-mail and password. */
  readonly signIn?: Maybe<SignInResult>;
  /** Exchanges a refresh token for new tokens. Each works once: one that comes back ends its session, so refresh once at a time. */
  readonly refreshSession?: Maybe<RefreshSessionResult>;
  /** Ends the session of a refresh token; again, or for a token of no session, it is the same. */
  readonly signOut?: Maybe<SignOutResult>;
  /** Changes the password of the customer who is signed in; every session ends, and a new one begins for the caller. */
  readonly changePassword?: Maybe<ChangePasswordResult>;
  /** Creates a customer with its addresses. */
  readonly createCustomer?: Maybe<CreateCustomerResult>;
  /** Changes what the input names and nothing else; null clears a field that may be empty. */
  readonly updateCustomer?: Maybe<UpdateCustomerResult>;
  /** Anonymises the customer: personal data and addresses are erased, the id stays, so that orders keep their reference. */
  readonly deleteCustomer?: Maybe<DeleteCustomerResult>;
  /** For `npm run import` and the seed: adds or updates by `ref`, up to 500 records, each told apart in the answer. */
  readonly importCustomers: ReadonlyArray<ImportOutcome>;
  /** For the seed in development: gives a customer without an account one; false, and nothing changed, when there is one or no such customer. */
  readonly openAccount: Scalars['Boolean']['output'];
};

export type MutationSignUpArgs = {
  input: SignUpInput;
};

export type MutationIssueClaimTokenArgs = {
  input: IssueClaimTokenInput;
};

export type MutationSignInArgs = {
  input: SignInInput;
};

export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};

export type MutationSignOutArgs = {
  input: SignOutInput;
};

export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};

export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};

export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};

export type MutationDeleteCustomerArgs = {
  input: DeleteCustomerInput;
};

export type MutationImportCustomersArgs = {
  records: ReadonlyArray<CustomerRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

export type MutationOpenAccountArgs = {
  customerId: Scalars['ID']['input'];
  password: Scalars['String']['input'];
};

/** A person or firm that buys. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The caller's own key from an import, unique; for example "VINET". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Lower case, unique; null for a customer without one and after deletion. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Name of the person or firm, up to 200 characters; "Deleted customer" after deletion. */
  readonly name: Scalars['String']['output'];
  /** The person to ask for at a firm. */
  readonly contactName?: Maybe<Scalars['String']['output']>;
  /** E.164 or national, as it was given. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Shipping and billing addresses, oldest first. */
  readonly addresses: ReadonlyArray<Address>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the record was anonymised; null for a customer who is still one. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes; pass it as `expectedVersion` to change only what you have seen. */
  readonly version: Scalars['Int']['output'];
};

/** What an address is for. */
export type AddressKind =
  /** Where parcels go. */
  | 'SHIPPING'
  /** Where invoices go. */
  | 'BILLING';

/** A postal address of a customer. */
export type Address = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What the address is for. */
  readonly kind: AddressKind;
  /** Who receives there, when it is not the customer. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Street and number, or a box; null only for an imported address that had none. */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** Second line of the street. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** City or town. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** State, province or canton. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Postal code, as the country writes it. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country as it was given, a name or a code; for example "UK". */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code where the country is known; for example "GB". */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
};

/** A page of customers. */
export type CustomerConnection = {
  /** The customers of this page. */
  readonly nodes: ReadonlyArray<Customer>;
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many customers the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A customer in a list. */
export type CustomerEdge = {
  /** Pass as `after` to go on behind this customer. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** The orders in which customers are listed. */
export type CustomerOrderBy =
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** By name, A first. */
  | 'NAME_ASC';

/** Conditions on customers; all that are given must hold. */
export type CustomerWhere = {
  /** Part of the name or contact name, without regard to case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Code or name of the country of one of the addresses, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Created at this instant or later. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created before this instant. */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Your own key, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** Unique without regard to case. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 characters. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** E.164 or national, for example "+41 44 668 18 00". */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 20. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** A key of your choice: for 30 days the same key with the same input answers the same customer as it is then and creates nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change to a customer: fields left out stay as they are. */
export type UpdateCustomerInput = {
  /** Which customer. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Unique without regard to case; null removes it, but not from a customer with an account. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Null removes it. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Null removes it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all addresses. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Refuse the change unless the customer still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same customer as it is then and changes nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new account with its customer. */
export type SignUpInput = {
  /** What the customer signs in with; unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** 8 to 128 characters; none of the most common passwords, not the e-mail address. */
  readonly password: Scalars['String']['input'];
  /** 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** E.164 or national, for example "+41 44 668 18 00". */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** From issueClaimToken: opens the account of that customer, who gets this e-mail, this name, and this phone if it is given. */
  readonly claimToken?: InputMaybe<Scalars['String']['input']>;
  /** A key of your choice: for 30 days the same key with the same input, password included, signs in to the same account and creates nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Whose claim token. */
export type IssueClaimTokenInput = {
  /** A customer without an account. */
  readonly customerId: Scalars['ID']['input'];
};

/** Who signs in. */
export type SignInInput = {
  /** Compared without regard to case. */
  readonly email: Scalars['String']['input'];
  /** As it was chosen. */
  readonly password: Scalars['String']['input'];
};

/** A refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest one of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A refresh token whose session ends. */
export type SignOutInput = {
  /** Any one of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A change of password. */
export type ChangePasswordInput = {
  /** The password until now. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters; none of the most common passwords, not the e-mail address. */
  readonly newPassword: Scalars['String']['input'];
};

/** Which customer to delete. */
export type DeleteCustomerInput = {
  /** Which customer. */
  readonly id: Scalars['ID']['input'];
  /** Refuse unless the customer still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A key of your choice: for 30 days the same key with the same input answers the same customer as it is then. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A postal address. */
export type AddressInput = {
  /** What the address is for. */
  readonly kind?: AddressKind;
  /** Who receives there, up to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, up to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Second line, up to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** An ISO 3166-1 alpha-2 code or an English name, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** The answer of createCustomer. */
export type CreateCustomerResult =
  CreateCustomerSuccess | ValidationError | EmailTaken | RefTaken | IdempotencyConflict;

/** The answer of updateCustomer. */
export type UpdateCustomerResult =
  UpdateCustomerSuccess | ValidationError | NotFound | EmailTaken | VersionConflict | IdempotencyConflict;

/** The answer of deleteCustomer. */
export type DeleteCustomerResult =
  DeleteCustomerSuccess | ValidationError | NotFound | VersionConflict | IdempotencyConflict;

/** The answer of signUp. */
export type SignUpResult =
  SignUpSuccess | ValidationError | EmailTaken | InvalidClaimToken | IdempotencyConflict;

/** The answer of issueClaimToken. */
export type IssueClaimTokenResult = IssueClaimTokenSuccess | ValidationError | NotFound | CustomerHasAccount;

/** The answer of signIn. */
export type SignInResult = SignInSuccess | ValidationError | InvalidCredentials;

/** The answer of refreshSession. */
export type RefreshSessionResult = RefreshSessionSuccess | InvalidSession;

/** The answer of signOut. */
export type SignOutResult = SignOutSuccess;

/** The answer of changePassword. */
export type ChangePasswordResult = ChangePasswordSuccess | ValidationError | InvalidCredentials;

/** The account was opened and is signed in. */
export type SignUpSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The token was issued; no query shows it again. */
export type IssueClaimTokenSuccess = {
  /** Give it to the customer, and to nobody else: `SignUpInput.claimToken`. */
  readonly claimToken: Scalars['String']['output'];
  /** When it expires, 24 hours from now. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Whose account it opens. */
  readonly customer: Customer;
};

/** The customer is signed in. */
export type SignInSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The session goes on. */
export type RefreshSessionSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The password was changed; the sessions before it have ended. */
export type ChangePasswordSuccess = {
  /** Send it as `Authorization: Bearer ...`; whoever has it is the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires, 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For refreshSession, once. Keep it from everybody, scripts of the page included. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires unless it is used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The customer was created. */
export type CreateCustomerSuccess = {
  /** The new customer. */
  readonly customer: Customer;
};

/** The customer was changed. */
export type UpdateCustomerSuccess = {
  /** The customer as it is now. */
  readonly customer: Customer;
};

/** The customer was anonymised. */
export type DeleteCustomerSuccess = {
  /** What is left of the customer. */
  readonly customer: Customer;
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
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token is not one of an open session. */
  | 'INVALID_SESSION'
  /** The claim token opens no account. */
  | 'INVALID_CLAIM_TOKEN'
  /** The customer has an account already. */
  | 'CUSTOMER_HAS_ACCOUNT';

/** Another customer has this e-mail address; nothing was written. */
export type EmailTaken = Error & {
  /** EMAIL_TAKEN */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** The input's field, "email". */
  readonly field: Scalars['String']['output'];
};

/** The claim token is unknown, used, replaced or expired; which of them is not told, and nothing was written. */
export type InvalidClaimToken = Error & {
  /** INVALID_CLAIM_TOKEN */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
};

/** The customer has an account and signs in with it; no token was issued. */
export type CustomerHasAccount = Error & {
  /** CUSTOMER_HAS_ACCOUNT */
  readonly code: ErrorCode;
  /** What to do. */
  readonly message: Scalars['String']['output'];
  /** Which customer. */
  readonly id: Scalars['ID']['output'];
};

/** The address of an imported record: whatever of it is known. */
export type AddressRecordInput = {
  /** What the address is for. */
  readonly kind?: AddressKind;
  /** Who receives there. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** Second line. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** City or town. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** State, province or canton. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** A code or an English name. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** One record of an import: what is given replaces what was there, for the record with this ref. */
export type CustomerRecordInput = {
  /** The record's key. */
  readonly ref: Scalars['String']['input'];
  /** Given by the seed only, so that ids are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The person to ask for. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Unique without regard to case. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** E.164 or national. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 20. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressRecordInput>>;
  /** When the customer became one; now unless given. */
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
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer: { __typename: 'Customer' } & (
    | GraphQLRecursivePick<FederationTypes['Customer'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Customer'], { email: true }>
    | GraphQLRecursivePick<FederationTypes['Customer'], { ref: true }>
  );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateCustomerResult:
    | (Omit<CreateCustomerSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'CreateCustomerSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (EmailTaken & { readonly kind: 'EmailTaken' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateCustomerResult:
    | (Omit<UpdateCustomerSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'UpdateCustomerSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (EmailTaken & { readonly kind: 'EmailTaken' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeleteCustomerResult:
    | (Omit<DeleteCustomerSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'DeleteCustomerSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  SignUpResult:
    | (Omit<SignUpSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'SignUpSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (EmailTaken & { readonly kind: 'EmailTaken' })
    | (InvalidClaimToken & { readonly kind: 'InvalidClaimToken' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  IssueClaimTokenResult:
    | (Omit<IssueClaimTokenSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'IssueClaimTokenSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (CustomerHasAccount & { readonly kind: 'CustomerHasAccount' });
  SignInResult:
    | (Omit<SignInSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'SignInSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (InvalidCredentials & { readonly kind: 'InvalidCredentials' });
  RefreshSessionResult:
    | (Omit<RefreshSessionSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'RefreshSessionSuccess';
      })
    | (InvalidSession & { readonly kind: 'InvalidSession' });
  SignOutResult: SignOutSuccess & { readonly kind: 'SignOutSuccess' };
  ChangePasswordResult:
    | (Omit<ChangePasswordSuccess, 'customer'> & { customer: _RefType['Customer'] } & {
        readonly kind: 'ChangePasswordSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (InvalidCredentials & { readonly kind: 'InvalidCredentials' });
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Error:
    | (EmailTaken & { readonly kind: 'EmailTaken' })
    | (InvalidClaimToken & { readonly kind: 'InvalidClaimToken' })
    | (CustomerHasAccount & { readonly kind: 'CustomerHasAccount' })
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
  Customer: ResolverTypeWrapper<CustomerRow>;
  AddressKind: AddressKind;
  Address: ResolverTypeWrapper<AddressRow>;
  CustomerConnection: ResolverTypeWrapper<CustomerList>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerOrderBy: CustomerOrderBy;
  CustomerWhere: CustomerWhere;
  CreateCustomerInput: CreateCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  SignUpInput: SignUpInput;
  IssueClaimTokenInput: IssueClaimTokenInput;
  SignInInput: SignInInput;
  RefreshSessionInput: RefreshSessionInput;
  SignOutInput: SignOutInput;
  ChangePasswordInput: ChangePasswordInput;
  DeleteCustomerInput: DeleteCustomerInput;
  AddressInput: AddressInput;
  CreateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCustomerResult']>;
  UpdateCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCustomerResult']>;
  DeleteCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCustomerResult']>;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  IssueClaimTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueClaimTokenResult']>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  SignUpSuccess: ResolverTypeWrapper<
    Omit<SignUpSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  IssueClaimTokenSuccess: ResolverTypeWrapper<
    Omit<IssueClaimTokenSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  SignInSuccess: ResolverTypeWrapper<
    Omit<SignInSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  RefreshSessionSuccess: ResolverTypeWrapper<
    Omit<RefreshSessionSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  ChangePasswordSuccess: ResolverTypeWrapper<
    Omit<ChangePasswordSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  CreateCustomerSuccess: ResolverTypeWrapper<
    Omit<CreateCustomerSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  UpdateCustomerSuccess: ResolverTypeWrapper<
    Omit<UpdateCustomerSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  DeleteCustomerSuccess: ResolverTypeWrapper<
    Omit<DeleteCustomerSuccess, 'customer'> & { customer: ResolversTypes['Customer'] }
  >;
  ErrorCode: ErrorCode;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  InvalidClaimToken: ResolverTypeWrapper<InvalidClaimToken>;
  CustomerHasAccount: ResolverTypeWrapper<CustomerHasAccount>;
  AddressRecordInput: AddressRecordInput;
  CustomerRecordInput: CustomerRecordInput;
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
  Customer: CustomerRow;
  Address: AddressRow;
  CustomerConnection: CustomerList;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerWhere: CustomerWhere;
  CreateCustomerInput: CreateCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  SignUpInput: SignUpInput;
  IssueClaimTokenInput: IssueClaimTokenInput;
  SignInInput: SignInInput;
  RefreshSessionInput: RefreshSessionInput;
  SignOutInput: SignOutInput;
  ChangePasswordInput: ChangePasswordInput;
  DeleteCustomerInput: DeleteCustomerInput;
  AddressInput: AddressInput;
  CreateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['CreateCustomerResult'];
  UpdateCustomerResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCustomerResult'];
  DeleteCustomerResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCustomerResult'];
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  IssueClaimTokenResult: ResolversUnionTypes<ResolversParentTypes>['IssueClaimTokenResult'];
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  SignUpSuccess: Omit<SignUpSuccess, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  IssueClaimTokenSuccess: Omit<IssueClaimTokenSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  SignInSuccess: Omit<SignInSuccess, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  RefreshSessionSuccess: Omit<RefreshSessionSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  ChangePasswordSuccess: Omit<ChangePasswordSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  CreateCustomerSuccess: Omit<CreateCustomerSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  UpdateCustomerSuccess: Omit<UpdateCustomerSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  DeleteCustomerSuccess: Omit<DeleteCustomerSuccess, 'customer'> & {
    customer: ResolversParentTypes['Customer'];
  };
  EmailTaken: EmailTaken;
  InvalidClaimToken: InvalidClaimToken;
  CustomerHasAccount: CustomerHasAccount;
  AddressRecordInput: AddressRecordInput;
  CustomerRecordInput: CustomerRecordInput;
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
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, Partial<QueryCustomerArgs>>;
  customers?: Resolver<
    Maybe<ResolversTypes['CustomerConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryCustomersArgs, 'orderBy'>
  >;
};

export type MutationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  signUp?: Resolver<
    Maybe<ResolversTypes['SignUpResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationSignUpArgs, 'input'>
  >;
  issueClaimToken?: Resolver<
    Maybe<ResolversTypes['IssueClaimTokenResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationIssueClaimTokenArgs, 'input'>
  >;
  signIn?: Resolver<
    Maybe<ResolversTypes['SignInResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationSignInArgs, 'input'>
  >;
  refreshSession?: Resolver<
    Maybe<ResolversTypes['RefreshSessionResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationRefreshSessionArgs, 'input'>
  >;
  signOut?: Resolver<
    Maybe<ResolversTypes['SignOutResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationSignOutArgs, 'input'>
  >;
  changePassword?: Resolver<
    Maybe<ResolversTypes['ChangePasswordResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationChangePasswordArgs, 'input'>
  >;
  createCustomer?: Resolver<
    Maybe<ResolversTypes['CreateCustomerResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateCustomerArgs, 'input'>
  >;
  updateCustomer?: Resolver<
    Maybe<ResolversTypes['UpdateCustomerResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateCustomerArgs, 'input'>
  >;
  deleteCustomer?: Resolver<
    Maybe<ResolversTypes['DeleteCustomerResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeleteCustomerArgs, 'input'>
  >;
  importCustomers?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportCustomersArgs, 'records' | 'dryRun'>
  >;
  openAccount?: Resolver<
    ResolversTypes['Boolean'],
    ParentType,
    ContextType,
    RequireFields<MutationOpenAccountArgs, 'customerId' | 'password'>
  >;
};

export type CustomerFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'],
  FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Customer']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddressFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AddressKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CreateCustomerResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateCustomerResult'] =
    ResolversParentTypes['CreateCustomerResult'],
> = {
  __resolveType: TypeResolveFn<
    'CreateCustomerSuccess' | 'ValidationError' | 'EmailTaken' | 'RefTaken' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateCustomerResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateCustomerResult'] =
    ResolversParentTypes['UpdateCustomerResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'UpdateCustomerSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'EmailTaken'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeleteCustomerResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteCustomerResult'] =
    ResolversParentTypes['DeleteCustomerResult'],
> = {
  __resolveType: TypeResolveFn<
    'DeleteCustomerSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type SignUpResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult'],
> = {
  __resolveType: TypeResolveFn<
    'SignUpSuccess' | 'ValidationError' | 'EmailTaken' | 'InvalidClaimToken' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type IssueClaimTokenResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IssueClaimTokenResult'] =
    ResolversParentTypes['IssueClaimTokenResult'],
> = {
  __resolveType: TypeResolveFn<
    'IssueClaimTokenSuccess' | 'ValidationError' | 'NotFound' | 'CustomerHasAccount',
    ParentType,
    ContextType
  >;
};

export type SignInResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult'],
> = {
  __resolveType: TypeResolveFn<
    'SignInSuccess' | 'ValidationError' | 'InvalidCredentials',
    ParentType,
    ContextType
  >;
};

export type RefreshSessionResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefreshSessionResult'] =
    ResolversParentTypes['RefreshSessionResult'],
> = {
  __resolveType: TypeResolveFn<'RefreshSessionSuccess' | 'InvalidSession', ParentType, ContextType>;
};

export type SignOutResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult'],
> = {
  __resolveType: TypeResolveFn<'SignOutSuccess', ParentType, ContextType>;
};

export type ChangePasswordResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangePasswordResult'] =
    ResolversParentTypes['ChangePasswordResult'],
> = {
  __resolveType: TypeResolveFn<
    'ChangePasswordSuccess' | 'ValidationError' | 'InvalidCredentials',
    ParentType,
    ContextType
  >;
};

export type SignUpSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignUpSuccess'] = ResolversParentTypes['SignUpSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueClaimTokenSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IssueClaimTokenSuccess'] =
    ResolversParentTypes['IssueClaimTokenSuccess'],
> = {
  claimToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefreshSessionSuccess'] =
    ResolversParentTypes['RefreshSessionSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangePasswordSuccess'] =
    ResolversParentTypes['ChangePasswordSuccess'],
> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCustomerSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateCustomerSuccess'] =
    ResolversParentTypes['CreateCustomerSuccess'],
> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCustomerSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateCustomerSuccess'] =
    ResolversParentTypes['UpdateCustomerSuccess'],
> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteCustomerSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteCustomerSuccess'] =
    ResolversParentTypes['DeleteCustomerSuccess'],
> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidClaimTokenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InvalidClaimToken'] = ResolversParentTypes['InvalidClaimToken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerHasAccountFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CustomerHasAccount'] = ResolversParentTypes['CustomerHasAccount'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
    | 'EmailTaken'
    | 'InvalidClaimToken'
    | 'CustomerHasAccount'
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
  Customer?: CustomerFieldResolvers<ContextType>;
  Address?: AddressFieldResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionFieldResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeFieldResolvers<ContextType>;
  CreateCustomerResult?: CreateCustomerResultFieldResolvers<ContextType>;
  UpdateCustomerResult?: UpdateCustomerResultFieldResolvers<ContextType>;
  DeleteCustomerResult?: DeleteCustomerResultFieldResolvers<ContextType>;
  SignUpResult?: SignUpResultFieldResolvers<ContextType>;
  IssueClaimTokenResult?: IssueClaimTokenResultFieldResolvers<ContextType>;
  SignInResult?: SignInResultFieldResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultFieldResolvers<ContextType>;
  SignOutResult?: SignOutResultFieldResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultFieldResolvers<ContextType>;
  SignUpSuccess?: SignUpSuccessFieldResolvers<ContextType>;
  IssueClaimTokenSuccess?: IssueClaimTokenSuccessFieldResolvers<ContextType>;
  SignInSuccess?: SignInSuccessFieldResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessFieldResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessFieldResolvers<ContextType>;
  CreateCustomerSuccess?: CreateCustomerSuccessFieldResolvers<ContextType>;
  UpdateCustomerSuccess?: UpdateCustomerSuccessFieldResolvers<ContextType>;
  DeleteCustomerSuccess?: DeleteCustomerSuccessFieldResolvers<ContextType>;
  EmailTaken?: EmailTakenFieldResolvers<ContextType>;
  InvalidClaimToken?: InvalidClaimTokenFieldResolvers<ContextType>;
  CustomerHasAccount?: CustomerHasAccountFieldResolvers<ContextType>;
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
export type CustomerResolvers = Complete<
  CustomerFieldResolvers,
  ResolversParentTypes['Customer'],
  '__resolveReference'
>;
export type AddressResolvers = Complete<AddressFieldResolvers, ResolversParentTypes['Address']>;
export type CustomerConnectionResolvers = Complete<
  CustomerConnectionFieldResolvers,
  ResolversParentTypes['CustomerConnection']
>;
export type CustomerEdgeResolvers = Complete<
  CustomerEdgeFieldResolvers,
  ResolversParentTypes['CustomerEdge']
>;
export type CreateCustomerResultResolvers = CreateCustomerResultFieldResolvers;
export type UpdateCustomerResultResolvers = UpdateCustomerResultFieldResolvers;
export type DeleteCustomerResultResolvers = DeleteCustomerResultFieldResolvers;
export type SignUpResultResolvers = SignUpResultFieldResolvers;
export type IssueClaimTokenResultResolvers = IssueClaimTokenResultFieldResolvers;
export type SignInResultResolvers = SignInResultFieldResolvers;
export type RefreshSessionResultResolvers = RefreshSessionResultFieldResolvers;
export type SignOutResultResolvers = SignOutResultFieldResolvers;
export type ChangePasswordResultResolvers = ChangePasswordResultFieldResolvers;
export type SignUpSuccessResolvers = Complete<
  SignUpSuccessFieldResolvers,
  ResolversParentTypes['SignUpSuccess']
>;
export type IssueClaimTokenSuccessResolvers = Complete<
  IssueClaimTokenSuccessFieldResolvers,
  ResolversParentTypes['IssueClaimTokenSuccess']
>;
export type SignInSuccessResolvers = Complete<
  SignInSuccessFieldResolvers,
  ResolversParentTypes['SignInSuccess']
>;
export type RefreshSessionSuccessResolvers = Complete<
  RefreshSessionSuccessFieldResolvers,
  ResolversParentTypes['RefreshSessionSuccess']
>;
export type ChangePasswordSuccessResolvers = Complete<
  ChangePasswordSuccessFieldResolvers,
  ResolversParentTypes['ChangePasswordSuccess']
>;
export type CreateCustomerSuccessResolvers = Complete<
  CreateCustomerSuccessFieldResolvers,
  ResolversParentTypes['CreateCustomerSuccess']
>;
export type UpdateCustomerSuccessResolvers = Complete<
  UpdateCustomerSuccessFieldResolvers,
  ResolversParentTypes['UpdateCustomerSuccess']
>;
export type DeleteCustomerSuccessResolvers = Complete<
  DeleteCustomerSuccessFieldResolvers,
  ResolversParentTypes['DeleteCustomerSuccess']
>;
export type EmailTakenResolvers = Complete<EmailTakenFieldResolvers, ResolversParentTypes['EmailTaken']>;
export type InvalidClaimTokenResolvers = Complete<
  InvalidClaimTokenFieldResolvers,
  ResolversParentTypes['InvalidClaimToken']
>;
export type CustomerHasAccountResolvers = Complete<
  CustomerHasAccountFieldResolvers,
  ResolversParentTypes['CustomerHasAccount']
>;
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
  Customer: CustomerResolvers;
  Address: AddressResolvers;
  CustomerConnection: CustomerConnectionResolvers;
  CustomerEdge: CustomerEdgeResolvers;
  CreateCustomerResult: CreateCustomerResultResolvers;
  UpdateCustomerResult: UpdateCustomerResultResolvers;
  DeleteCustomerResult: DeleteCustomerResultResolvers;
  SignUpResult: SignUpResultResolvers;
  IssueClaimTokenResult: IssueClaimTokenResultResolvers;
  SignInResult: SignInResultResolvers;
  RefreshSessionResult: RefreshSessionResultResolvers;
  SignOutResult: SignOutResultResolvers;
  ChangePasswordResult: ChangePasswordResultResolvers;
  SignUpSuccess: SignUpSuccessResolvers;
  IssueClaimTokenSuccess: IssueClaimTokenSuccessResolvers;
  SignInSuccess: SignInSuccessResolvers;
  RefreshSessionSuccess: RefreshSessionSuccessResolvers;
  ChangePasswordSuccess: ChangePasswordSuccessResolvers;
  CreateCustomerSuccess: CreateCustomerSuccessResolvers;
  UpdateCustomerSuccess: UpdateCustomerSuccessResolvers;
  DeleteCustomerSuccess: DeleteCustomerSuccessResolvers;
  EmailTaken: EmailTakenResolvers;
  InvalidClaimToken: InvalidClaimTokenResolvers;
  CustomerHasAccount: CustomerHasAccountResolvers;
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
