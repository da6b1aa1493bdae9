import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Says of each line of `jobs.txt` (password, nothing for none) whether LibreOffice opens `in.xlsx` with it. */
const macro = (folder: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Function prop(n, v)
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = n
  p.Value = v
  prop = p
End Function

Sub Main
  Dim files, source, sink
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead("file://${folder}/jobs.txt"))
  source.setEncoding("UTF-8")
  sink = createUnoService("com.sun.star.io.TextOutputStream")
  sink.setOutputStream(files.openFileWrite("file://${folder}/out.txt"))
  Do While Not source.isEOF()
    sink.writeString(opened(source.readLine()) &amp; Chr(10))
  Loop
  sink.closeOutput()
  StarDesktop.terminate()
End Sub

Function opened(password) As String
  On Error Goto Failed
  Dim doc, how
  how = Array(prop("Hidden", True))
  If password &lt;&gt; "" Then how = Array(prop("Hidden", True), prop("Password", password))
  doc = StarDesktop.loadComponentFromURL("file://${folder}/in.xlsx", "_blank", 0, how)
  opened = doc.Sheets.getByIndex(0).getCellRangeByName("A1").String
  doc.close(True)
  Exit Function
Failed:
  opened = "closed"
End Function
</script:module>
`

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`

/**
 * What LibreOffice shows in A1 of an `.xlsx` that it opens with each password (`''` for none); `closed` where it does not.
 * Needs Debian's `libreoffice-calc`.
 */
export async function openedByOffice(workbook: Uint8Array, passwords: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'an-sinh-office-'))
  const office = (what: string) =>
    run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', what], {
      timeout: 90_000,
      killSignal: 'SIGKILL',
    })
  try {
    // The first start lays the profile out, with an empty library that the macro then takes the place of.
    await office('--terminate_after_init')
    const library = join(folder, 'profile/user/basic/Standard')
    await writeFile(join(library, 'script.xlb'), LIBRARY)
    await writeFile(join(library, 'Module1.xba'), macro(folder))
    await writeFile(join(folder, 'in.xlsx'), workbook)
    await writeFile(join(folder, 'jobs.txt'), passwords.join('\n'))
    await office('macro:///Standard.Module1.Main')
    return (await readFile(join(folder, 'out.txt'), 'utf8')).trimEnd().split('\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
