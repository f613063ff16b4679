using Changping.Admin.Components.Imports;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The import of any register: the word in the address says which.</summary>
public sealed partial class ImportPage(IEnumerable<IRegisterImport> registers, CommitImport commit, RunningImports imports, UploadFolder uploads,
    NavigationManager navigation)
{
    private IRegisterImport? register;
    private RunningImport? running;
    private FileStream? file;
    private string fileName = "";
    private HeaderGlance? glance;
    private ColumnMapping said = ColumnMapping.None;
    private string? sheet;
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
        (fileName, file) = (upload.Name, await uploads.TakeAsync(
            upload.Content, bytes => progress.Report(new("正在接收文件", upload.Size == 0 ? null : (double)bytes / upload.Size)), cancel));
        (said, sheet) = (ColumnMapping.None, null);
        return await PreviewAsync(ReadingChoice.Default, progress, cancel);
    }

    /// <summary>The same file again, from another of its sheets; where that is refused, what was read before stays.</summary>
    private async Task<ImportView> ChooseAsync(string name, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var view = await PreviewAsync(new ReadingChoice { Sheet = name, Mapping = said.IsEmpty ? null : said }, progress, cancel);
        sheet = name;
        return view;
    }

    private async Task<ImportView> MapAsync(ImportMapped mapped, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var now = ImportColumnsView.Mapping(register!.Schema, glance!, said, mapped.Ours);
        var view = await PreviewAsync(new ReadingChoice { Sheet = sheet, Mapping = now }, progress, cancel);
        said = now;
        if (running is not null)
        {
            await register.RememberAsync(await ActorAsync(), running.Preview, mapped.Remember, cancel);
        }

        return view;
    }

    private async Task<ImportView> PreviewAsync(ReadingChoice choice, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        var actor = await ActorAsync();
        progress.Report(new("正在等候另一份文件读完"));
        await imports.Reading.WaitAsync(cancel);
        try
        {
            var counted = new Progress<int>(rows => progress.Report(new($"正在核对，已读 {rows:N0} 行")));
            progress.Report(new("正在核对"));

            // Reading is work for the processor; the circuit answers meanwhile.
            var preview = await Task.Run(() => register!.PreviewAsync(actor, file!, fileName, choice, null, counted, cancel), cancel);
            (glance, said) = (preview.Glance, preview.Mapping);
            return ImportScreens.View(Hold(actor, preview));
        }
        catch (ColumnsMissingException missing)
        {
            glance = missing.Glance;
            return ImportColumnsView.Of(register!.Schema, missing);
        }
        finally
        {
            imports.Reading.Release();
        }
    }

    /// <summary>From the first preview on the file ends with it.</summary>
    private RunningImport Hold(Actor actor, ImportPreview preview)
    {
        running?.Replace(preview);
        return running ??= imports.Begin(actor.Id, preview, file!);
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
        var (actor, current) = (await ActorAsync(), Running());
        var preview = current.Preview.Accepting(choice.Accepted);
        var result = await Task.Run(() => commit.RunAsync(actor, register!, preview, current.File, choice.SkipFaulty, cancel), cancel);
        End();
        return new ImportDone(ImportScreens.Counts(result), result.Record is { } record ? ImportLine.AddressOf(record.Value) : null);
    }

    private RunningImport Running() => running ?? throw new InvalidOperationException("No preview is held: the part asks for rows only after a file was read.");

    private void End()
    {
        if (running is not null)
        {
            imports.End(running);
        }
        else
        {
            file?.Dispose();
        }

        (running, file, glance) = (null, null, null);
    }
}
