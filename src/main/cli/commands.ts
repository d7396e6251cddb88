import { backup, restore } from './backup-commands.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { operator } from './operator-command.ts';
import { exportCommand, importCommand } from './person-commands.ts';

export const commands: readonly Command[] = [doctor, exportCommand, importCommand, operator, backup, restore];
