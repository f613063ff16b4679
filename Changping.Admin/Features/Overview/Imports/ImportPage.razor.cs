using Changping.Admin.Components.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The import of any register: the word in the address says which.</summary>
public sealed partial class ImportPage(IEnumerable<IRegisterImport> registers, RunningImports imports, UploadFolder uploads, NavigationManager navigation)
{
    private IRegisterImport? register;
    private RunningImport? running;
    private ImportScreen screen = ImportScreen.Of("");
    private bool? may;

    [Parameter]
    public required string Word { get; set; }

    /// <summary>Who may import which register, the register says: the finance bureau its receipts.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (register?.Schema.Word == Word)
        {
            return;
        }

        End();
        may = null;
        register = registers.FirstOrDefault(candidate => candidate.Schema.Word == Word);
        screen = ImportScreen.Of(Word);
        if (register is null)
        {
            navigation.NotFound();
            return;
        }

        may = (await ActorAsync()).May(register.Right);
    }

    protected override void Dispose(bool disposing)
    {
        End();
        base.Dispose(disposing);
    }

    private async Task<ImportView> ReadAsync(ImportUpload upload, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        End();
        var file = await uploads.TakeAsync(
            upload.Content, bytes => progress.Report(new("正在接收文件", upload.Size == 0 ? null : (double)bytes / upload.Size)), cancel);
        try
        {
            running = await BeginAsync(file, upload.Name, ReadingChoice.Default, progress, cancel);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        return ImportScreens.View(running);
    }

    /// <summary>The same file again, from another of its sheets; where that is refused, what was read before stays.</summary>
    private async Task<ImportView> ChooseAsync(string sheet, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var former = Running();
        var again = await BeginAsync(former.File, former.Preview.FileName, new ReadingChoice { Sheet = sheet }, progress, cancel);
        imports.Replace(former, again);
        running = again;
        return ImportScreens.View(again);
    }

    private async Task<RunningImport> BeginAsync(
        Stream file, string name, ReadingChoice choice, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var actor = await ActorAsync();
        progress.Report(new("正在等候另一份文件读完"));
        await imports.Reading.WaitAsync(cancel);
        try
        {
            var counted = new Progress<int>(rows => progress.Report(new($"正在核对，已读 {rows:N0} 行")));
            progress.Report(new("正在核对"));

            // Reading is work for the processor; the circuit answers meanwhile.
            var preview = await Task.Run(() => register!.PreviewAsync(actor, file, name, choice, null, counted, cancel), cancel);
            return imports.Begin(actor.Id, preview, file);
        }
        finally
        {
            imports.Reading.Release();
        }
    }

    private Task<IReadOnlyList<ImportRow>> RowsAsync(ImportRowKind kind, int skip, int take) => Task.FromResult<IReadOnlyList<ImportRow>>(
        [.. Running().Page(ImportScreens.Fate(kind), skip, take).Select(row => ImportScreens.Row(Running().Preview, row))]);

    private async Task<ImportView> CorrectAsync(int number, string column, string value)
    {
        var (actor, current) = (await ActorAsync(), Running());
        var row = current.Preview.Rows.First(candidate => candidate.Row == number);
        var texts = ImportScreens.Corrected(register!.Schema, row, column, value);
        current.Replace(await Task.Run(() => register.CorrectAsync(actor, current.Preview, number, texts, Leaving), Leaving));
        return ImportScreens.View(current);
    }

    private async Task<ImportDone> CommitAsync(ImportChoice choice, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var (actor, preview) = (await ActorAsync(), Running().Preview);
        var result = await Task.Run(() => register!.CommitAsync(actor, preview.Accepting(choice.Accepted), choice.SkipFaulty, cancel), cancel);
        End();
        return new ImportDone(ImportScreens.Counts(result), screen.Record);
    }

    private RunningImport Running() => running ?? throw new InvalidOperationException("No preview is held: the part asks for rows only after a file was read.");

    private void End()
    {
        if (running is not null)
        {
            imports.End(running);
            running = null;
        }
    }
}
