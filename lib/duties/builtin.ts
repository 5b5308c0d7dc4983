// The duty table that comes with the extension: 奈曼旗 2022, 奈政公开办字〔2022〕3号.
import naiman from '../../public/data/naiman-2022.json' with { type: 'json' };
import type { DutyTable } from '../model.ts';

/** As it stands in the file: a test takes it in with every reference checked, no popup and no worker has to wait for that. */
export const dutyTable = naiman as DutyTable;
