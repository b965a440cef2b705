import { onOneStart } from './one-start.ts';

onOneStart('embedded');
