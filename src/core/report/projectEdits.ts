import { edited } from '../catalog/packRenames.ts';
import { packStrings } from '../catalog/packStrings.ts';
import { appendToList, setAt, type EditRefusal, type YamlEdit } from '../catalog/yamlEdits.ts';
import type { EntityId } from '../catalog/model.ts';
import { keyEdits } from '../catalog/yamlKeys.ts';
import { projectPath } from './projectFile.ts';
import type { FindingCode } from './report.ts';

/** The edit of a project file (`text` may be empty) that leaves a finding alone everywhere, or only for this text. */
export function ignoreEdit(text: string, code: FindingCode, only?: string): YamlEdit | EditRefusal {
  return appendToList(text, 'ignore', only === undefined ? code : { code, text: only });
}

/**
 * The edit of a project file by which an ambiguous name always means this entity: in every report, or only in the one at
 * `report` (a path from the project file's folder, `/` between folders).
 */
export function chooseEdit(text: string, name: string, entity: EntityId, report?: string): YamlEdit | EditRefusal {
  return setAt(text, [...(report === undefined ? [] : ['reports', report]), 'chosen', name], entity);
}

/** The edits of a project file by which its choices have an entity's new id; absent when it cannot be read as it is. */
export function chosenIdEdits(text: string, id: string, next: string): readonly YamlEdit[] | undefined {
  return packStrings(text)?.flatMap((one) => {
    const [first, second, third] = one.path;
    const isChoice = (first === 'chosen' && second !== undefined) || (first === 'reports' && third === 'chosen');
    return isChoice && one.value === id ? [edited(text, one, next)] : [];
  });
}

/**
 * The edits of a project file by which what holds for one report only goes with reports that have another path; paths
 * are those from the file's folder. `moved` gives a report's new path, or nothing for one that stays where it is or has
 * left the folder. Absent when the file cannot be read as it is.
 */
export function movedReportEdits(
  text: string,
  moved: (report: string) => string | undefined,
): readonly YamlEdit[] | undefined {
  return keyEdits(text, 'reports', (key) => moved(projectPath(key)));
}
