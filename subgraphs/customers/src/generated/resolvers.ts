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
  /** A point in time in ISO 8601 format with an offset, for example "2026-03-01T09:30:00.000Z". */
  DateTime: { input: Date; output: Date };
  _FieldSet: { input: string; output: string };
};

export type Query = {
  /** The signed-in customer. Null for anyone else. */
  readonly me?: Maybe<Customer>;
  /** Returns one customer. Pass exactly one argument. Null if no customer matches. */
  readonly customer?: Maybe<Customer>;
  /** Lists the customers that are not deleted. */
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
  /** Opens an account for a new customer and signs them in. With `claimToken`, opens it for an existing customer. */
  readonly signUp?: Maybe<SignUpResult>;
  /** Issues a claim token. A customer without an account can use it once, within 24 hours, to sign up. The token is shown only in this response. A newer token replaces it. */
  readonly issueClaimToken?: Maybe<IssueClaimTokenResult>;
  /** Signs a customer in with an e-mail address and a password. */
  readonly signIn?: Maybe<SignInResult>;
  /** Exchanges a refresh token for new tokens. Each refresh token works once. Using it again ends its session, so do not send two refresh requests at the same time. */
  readonly refreshSession?: Maybe<RefreshSessionResult>;
  /** Ends the session of a refresh token. Also succeeds if the session has already ended or never existed. */
  readonly signOut?: Maybe<SignOutResult>;
  /** Changes the password of the signed-in customer. All sessions end, and the caller gets a new one. */
  readonly changePassword?: Maybe<ChangePasswordResult>;
  /** Creates a customer with addresses. */
  readonly createCustomer?: Maybe<CreateCustomerResult>;
  /** Changes only the fields in the input. Null clears an optional field. */
  readonly updateCustomer?: Maybe<UpdateCustomerResult>;
  /** Anonymises a customer. Personal data and addresses are erased. The ID stays, so that orders keep their reference. */
  readonly deleteCustomer?: Maybe<DeleteCustomerResult>;
  /** For `npm run import` and the seed. Adds or updates up to 500 records by `ref`, with one result per record. */
  readonly importCustomers: ReadonlyArray<ImportOutcome>;
  /** For the seed in development. Opens an account for a customer who has none. Returns false, and changes nothing, if the customer already has an account or does not exist. */
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

/** A person or company that buys products. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference from an import, unique; for example "VINET". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** E-mail address, in lower case and unique. Null if the customer has none or is deleted. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Name of the person or company, up to 200 characters. "Deleted customer" after deletion. */
  readonly name: Scalars['String']['output'];
  /** Contact person at a company. */
  readonly contactName?: Maybe<Scalars['String']['output']>;
  /** Phone number as entered, in E.164 or national format. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Shipping and billing addresses, oldest first. */
  readonly addresses: ReadonlyArray<Address>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the customer was anonymised. Null if the customer is not deleted. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
};

/** Purpose of an address. */
export type AddressKind =
  /** For parcels. */
  | 'SHIPPING'
  /** For invoices. */
  | 'BILLING';

/** A postal address of a customer. */
export type Address = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Purpose of the address. */
  readonly kind: AddressKind;
  /** Recipient, if not the customer. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Street and number, or a PO box. Null only for an imported address without one. */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** Second address line. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** City or town. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** State, province or canton. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Postal code in the country's format. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country as entered, a name or a code; for example "UK". */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country, for example "GB". Null if the country is not recognised. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
};

/** A page of customers. */
export type CustomerConnection = {
  /** The customers on this page. */
  readonly nodes: ReadonlyArray<Customer>;
  /** The customers on this page, with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of customers in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A customer in a list. */
export type CustomerEdge = {
  /** Cursor of this customer. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** Sort orders for lists of customers. */
export type CustomerOrderBy =
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** By name, from A to Z. */
  | 'NAME_ASC';

/** Filters for customers. Only customers that match all given filters are returned. */
export type CustomerWhere = {
  /** Part of the name or the contact name. Case is ignored. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Code or name of the country of one of the customer's addresses, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Created at or after this time. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created before this time. */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A new customer. */
export type CreateCustomerInput = {
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Your own reference, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. Unique; case is ignored. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Contact person, up to 200 characters. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Phone number in E.164 or national format, for example "+41 44 668 18 00". */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The customer's addresses. Maximum: 20. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same customer in their current state instead of creating a second one. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a customer. Omitted fields stay unchanged. */
export type UpdateCustomerInput = {
  /** ID of the customer. */
  readonly id: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. Unique; case is ignored. Null removes it, unless the customer has an account. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Null removes the current value. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Null removes the current value. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all addresses. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Expected version of the customer. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same customer in their current state instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new account and its customer. */
export type SignUpInput = {
  /** The e-mail address to sign in with. Unique; case is ignored. */
  readonly email: Scalars['String']['input'];
  /** 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly password: Scalars['String']['input'];
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Phone number in E.164 or national format, for example "+41 44 668 18 00". */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** A token from issueClaimToken. Opens the account of the customer of that token. The e-mail address, the name and, if given, the phone number in this input replace the customer's own. */
  readonly claimToken?: InputMaybe<Scalars['String']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input, including the password, signs in to the same account instead of creating a second one. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The customer who needs a claim token. */
export type IssueClaimTokenInput = {
  /** ID of a customer who has no account. */
  readonly customerId: Scalars['ID']['input'];
};

/** The credentials. */
export type SignInInput = {
  /** The e-mail address. Case is ignored. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
};

/** The refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** The refresh token of the session to end. */
export type SignOutInput = {
  /** Any refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A password change. */
export type ChangePasswordInput = {
  /** The current password. */
  readonly currentPassword: Scalars['String']['input'];
  /** 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly newPassword: Scalars['String']['input'];
};

/** The customer to delete. */
export type DeleteCustomerInput = {
  /** ID of the customer. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the customer. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same customer in their current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A postal address. */
export type AddressInput = {
  /** Purpose of the address. */
  readonly kind?: AddressKind;
  /** Recipient, up to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, up to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Second address line, up to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** City or town, up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** State, province or canton, up to 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code or English name of the country, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createCustomer. */
export type CreateCustomerResult =
  | CreateCustomerSuccess
  | ValidationError
  | EmailTaken
  | RefTaken
  | IdempotencyConflict;

/** Result of updateCustomer. */
export type UpdateCustomerResult =
  | UpdateCustomerSuccess
  | ValidationError
  | NotFound
  | EmailTaken
  | VersionConflict
  | IdempotencyConflict;

/** Result of deleteCustomer. */
export type DeleteCustomerResult =
  | DeleteCustomerSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** Result of signUp. */
export type SignUpResult =
  | SignUpSuccess
  | ValidationError
  | EmailTaken
  | InvalidClaimToken
  | IdempotencyConflict;

/** Result of issueClaimToken. */
export type IssueClaimTokenResult = IssueClaimTokenSuccess | ValidationError | NotFound | CustomerHasAccount;

/** Result of signIn. */
export type SignInResult = SignInSuccess | ValidationError | InvalidCredentials;

/** Result of refreshSession. */
export type RefreshSessionResult = RefreshSessionSuccess | InvalidSession;

/** Result of signOut. */
export type SignOutResult = SignOutSuccess;

/** Result of changePassword. */
export type ChangePasswordResult = ChangePasswordSuccess | ValidationError | InvalidCredentials;

/** The account was opened and the customer is signed in. */
export type SignUpSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The claim token was issued. No query returns it again. */
export type IssueClaimTokenSuccess = {
  /** The claim token, for `SignUpInput.claimToken`. Give it only to the customer. */
  readonly claimToken: Scalars['String']['output'];
  /** When the claim token expires: 24 hours from now. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The customer whose account the token opens. */
  readonly customer: Customer;
};

/** The customer is signed in. */
export type SignInSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The session continues. */
export type RefreshSessionSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The customer. */
  readonly customer: Customer;
};

/** The password was changed. All earlier sessions have ended. */
export type ChangePasswordSuccess = {
  /** Send it as `Authorization: Bearer ...`. Anyone who has it can act as the customer until it expires. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token expires: 5 minutes from now. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Pass it to refreshSession; it works once. Keep it secret, also from scripts on the page. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the refresh token expires if it is not used. */
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
  /** The customer in their current state. */
  readonly customer: Customer;
};

/** The customer was anonymised. */
export type DeleteCustomerSuccess = {
  /** The customer after anonymisation. */
  readonly customer: Customer;
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
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token does not belong to an open session. */
  | 'INVALID_SESSION'
  /** The claim token cannot open an account. */
  | 'INVALID_CLAIM_TOKEN'
  /** The customer already has an account. */
  | 'CUSTOMER_HAS_ACCOUNT';

/** Another customer has this e-mail address. Nothing was written. */
export type EmailTaken = Error & {
  /** Always `EMAIL_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The invalid input field: always "email". */
  readonly field: Scalars['String']['output'];
};

/** The claim token is unknown, used, replaced or expired. The error does not say which. Nothing was written. */
export type InvalidClaimToken = Error & {
  /** Always `INVALID_CLAIM_TOKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
};

/** The customer already has an account to sign in with. No token was issued. */
export type CustomerHasAccount = Error & {
  /** Always `CUSTOMER_HAS_ACCOUNT`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** ID of the customer. */
  readonly id: Scalars['ID']['output'];
};

/** The address of an imported record. Every part is optional. */
export type AddressRecordInput = {
  /** Purpose of the address. */
  readonly kind?: AddressKind;
  /** Recipient. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** Second address line. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** City or town. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** State, province or canton. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country code or English name. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** One record of an import. The given values replace those of the customer with this `ref`. */
export type CustomerRecordInput = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Contact person. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. Unique; case is ignored. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Phone number in E.164 or national format. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The customer's addresses. Maximum: 20. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressRecordInput>>;
  /** When the customer was created. Default: now. */
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

import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
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
