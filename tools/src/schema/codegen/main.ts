import { runCommand } from '../../command/command.ts';
import { codegen } from './command.ts';

await runCommand(codegen);
