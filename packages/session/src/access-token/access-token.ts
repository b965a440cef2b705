export {
  createKeySet,
  readKeySet,
  rotateKeySet,
  type KeySet,
  type PrivateKey,
  type PublicKeySet,
} from './key-set.ts';
export { tokenIssuer, type TokenIssuer, type TokenSubject } from './issuer.ts';
