import { runCommand } from '../../command/command.ts';
import { schemaLint } from './command.ts';

await runCommand(schemaLint);
