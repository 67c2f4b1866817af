/**
 * `npm run package -- NAME [FOLDER]`: makes the Teams app package and the add-in only manifest for `infra/env/.env.NAME`, in
 * `dist/package/NAME` unless said. Nothing is written when the schema or the lint finds anything; what is written is read
 * once more by Office's own tool.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { readEnvironment } from './environment.ts';
import { lintPacking } from './lint.ts';
import { packingFor, zipOf } from './packing.ts';

const USAGE = `usage: npm run package -- [NAME [FOLDER]]

  NAME     of the environment whose values are in infra/env/.env.NAME; default sample
  FOLDER   where the package is written; default dist/package/NAME`;

async function main(name = 'sample', folder = join('dist/package', name)): Promise<number> {
  if (name === '--help') {
    console.log(USAGE);
    return 0;
  }
  if (!/^\w[\w-]*$/.test(name) || !existsSync(join('infra/env', `.env.${name}`))) {
    console.error(`There is no environment "${name}".\n\n${USAGE}`);
    return 2;
  }
  // Packing must not depend on the network: a manifest that names an unknown schema fails instead of asking for it.
  globalThis.fetch = () => Promise.reject(new Error('Packing asks nothing of the network.'));
  try {
    const packing = packingFor(readEnvironment(name));
    const schema = await AppManifestUtils.validateAgainstSchema(packing.manifest as TeamsManifest);
    const findings = [...schema, ...lintPacking(packing)];
    if (findings.length > 0) throw new Error(`The manifests are wrong.\n  ${findings.join('\n  ')}`);
    mkdirSync(folder, { recursive: true });
    const [json, xml, zip] = ['manifest.json', 'outlook.xml', 'steerline.zip'].map((file) => join(folder, file)) as [
      string,
      string,
      string,
    ];
    writeFileSync(json, JSON.stringify(packing.manifest, null, 2));
    writeFileSync(xml, packing.addIn);
    const { isValid, report } = await validateManifest(json);
    if (!isValid) throw new Error(report?.errors?.map(({ content }) => content).join('\n'));
    const { displayName, version } = await OfficeAddinManifest.readManifestFile(xml);
    writeFileSync(zip, zipOf(packing));
    console.log(
      `${zip}\n${xml}\n${displayName} ${version} for ${name}: the schema, the lint and Office's reader agree.`,
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await main(...process.argv.slice(2));
