import type { DocumentFiles } from '../../ports';
import { pathFrom } from '../manuscript/filePath';
import { namesOfProfiles, readQuartoFile, type QuartoFile } from './quartoFile';

/** Files in a project's folder that Quarto merges into its `_quarto.yml`. */
export interface ProfileFiles {
  /** `_quarto.yml.local`, then those of the profiles in use: of two the first one counts. */
  readonly active: readonly QuartoFile[];
  /** Those of the other profiles, by name. */
  readonly other: readonly QuartoFile[];
}

/** So many files of profiles are looked at. */
const maxProfiles = 20;
const localNames = ['_quarto.yml.local', '_quarto.yaml.local'];
const environmentNames = ['_environment.local', '_environment'];

/**
 * The profiles of a project (https://quarto.org/docs/projects/profiles.html). Whoever renders may choose them, which cannot
 * be known here; else the file with the project's environment says it, or `_quarto.yml.local`, or the `default` of the
 * project. Of each group at least the first is in use.
 */
export async function profileFiles(folder: string, project: QuartoFile, files: DocumentFiles): Promise<ProfileFiles> {
  const names = new Set(await files.names(folder));
  const read = async (name: string | undefined): Promise<string> =>
    name === undefined ? '' : ((await files.read(pathFrom(folder, name))) ?? '');
  const localName = localNames.find(name => names.has(name));
  const local = readQuartoFile(await read(localName));
  const environments = environmentNames.filter(name => names.has(name)).map(async name => chosenIn(await read(name)));
  const choices = [...(await Promise.all(environments)), local.profiles.default, project.profiles.default];
  const chosen = choices.find(choice => choice.length > 0) ?? [];
  const firsts = project.profiles.groups.filter(group => !group.some(name => chosen.includes(name)));
  const inUse = [...chosen, ...firsts.map(([first = '']) => first)];
  const readProfile = async (profile: string): Promise<QuartoFile> =>
    readQuartoFile(await read([`_quarto-${profile}.yml`, `_quarto-${profile}.yaml`].find(name => names.has(name))));
  const others = [...names].toSorted().flatMap(name => profileFile.exec(name)?.[1] ?? []);
  return {
    active: [local, ...(await Promise.all(inUse.slice(0, maxProfiles).map(readProfile)))],
    other: await Promise.all(
      others
        .filter(name => !inUse.includes(name))
        .slice(0, maxProfiles)
        .map(readProfile),
    ),
  };
}

const profileFile = /^_quarto-(.+)\.ya?ml$/;

/** `QUARTO_PROFILE=production` */
function chosenIn(environment: string): readonly string[] {
  return namesOfProfiles(
    /^[ \t]*(?:export[ \t]+)?QUARTO_PROFILE[ \t]*=[ \t]*["']?([^"'\r\n#]*)/m.exec(environment)?.[1] ?? '',
  );
}
