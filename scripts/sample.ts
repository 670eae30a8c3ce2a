import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './checkout.ts';

/** Copies the sample workspace, so that whatever is done to it never reaches the checkout. */
export async function copySample(folder: string): Promise<void> {
  await cp(join(checkout, 'data', 'sample'), folder, { recursive: true });
}
