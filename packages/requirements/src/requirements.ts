export { readLinks, namesOf, type Link } from './links.ts';
export { refusalFor, type AnyOfAllOf, type Requirement } from './requirement.ts';
export { readRequirements, type Requirements } from './read-requirements.ts';
