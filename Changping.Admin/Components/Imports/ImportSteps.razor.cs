using Changping.Admin.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Changping.Admin.Components.Imports;

/// <summary>Import of a register, from the file to what was done.</summary>
public sealed partial class ImportSteps(UserFacing facing) : IDisposable
{
    private CancellationTokenSource? working;
    private ImportProgress? progress;
    private ImportView? preview;
    private ImportDone? done;
    private string fileName = "";
    private string? refusal;
    private bool isMapping;
    private bool isCorrected;

    /// <summary>Such as 专家推荐表.</summary>
    [Parameter, EditorRequired]
    public required string RegisterName { get; set; }

    /// <summary>The list that the rows will stand in.</summary>
    [Parameter, EditorRequired]
    public required string ListAddress { get; set; }

    /// <summary>The empty register.</summary>
    [Parameter]
    public string? TemplateAddress { get; set; }

    [Parameter]
    public ImportWords Words { get; set; } = ImportWords.Records;

    [Parameter]
    public long MaxBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Reads and judges the file; writes nothing.</summary>
    [Parameter, EditorRequired]
    public required Func<ImportUpload, IProgress<ImportProgress>, CancellationToken, Task<ImportView>> OnFile { get; set; }

    /// <summary>The rows of a kind: how many to skip, how many to give.</summary>
    [Parameter, EditorRequired]
    public required Func<ImportRowKind, int, int, Task<IReadOnlyList<ImportRow>>> Rows { get; set; }

    /// <summary>What a person says of the headers; reads and judges the file anew.</summary>
    [Parameter]
    public Func<ImportMapped, IProgress<ImportProgress>, CancellationToken, Task<ImportView>>? OnMap { get; set; }

    /// <summary>A cell corrected on screen: row, column, value; judges again.</summary>
    [Parameter]
    public Func<int, string, string, Task<ImportView>>? OnCorrect { get; set; }

    /// <summary>Reads the same file again from another sheet, by its name, or from all of them.</summary>
    [Parameter]
    public Func<string, IProgress<ImportProgress>, CancellationToken, Task<ImportView>>? OnSheet { get; set; }

    /// <summary>Writes in one transaction what was chosen.</summary>
    [Parameter, EditorRequired]
    public required Func<ImportChoice, IProgress<ImportProgress>, CancellationToken, Task<ImportDone>> OnCommit { get; set; }

    /// <summary>The preview is given up for another file.</summary>
    [Parameter]
    public Action? OnRestart { get; set; }

    private string? Problem => refusal ?? preview?.Refused;

    private ImportMapping? Mapping => OnMap is not null && (isMapping || preview?.Refused is not null) ? preview?.Mapping : null;

    // A part without the deed shows faults as text.
    private EventCallback<(int Row, string Column, string Value)> Correcting =>
        OnCorrect is null ? default : EventCallback.Factory.Create<(int Row, string Column, string Value)>(this, CorrectAsync);

    private EventCallback Columns => OnMap is null ? default : EventCallback.Factory.Create(this, () => { isMapping = true; });

    private EventCallback<string> Choosing => OnSheet is null ? default : EventCallback.Factory.Create<string>(this, ChooseAsync);

    public void Dispose()
    {
        working?.Cancel();
        working?.Dispose();
    }

    private Task UploadAsync(IReadOnlyList<IBrowserFile> files)
    {
        var file = files[0];
        fileName = file.Name;
        preview = null;
        isMapping = isCorrected = false;

        if (file.Size > MaxBytes)
        {
            refusal = $"“{file.Name}”有 {file.Size / 1024d / 1024:0.#} MB，超过 {MaxBytes / 1024 / 1024} MB 的上限，没有读取。请分成几份导入。";
            return Task.CompletedTask;
        }

        return WorkAsync("正在读取登记表", async (report, cancellation) =>
        {
            await using var content = file.OpenReadStream(MaxBytes, cancellation);
            preview = await OnFile(new ImportUpload(file.Name, file.Size, content), report, cancellation);
        });
    }

    private async Task CorrectAsync((int Row, string Column, string Value) cell)
    {
        refusal = null;

        try
        {
            preview = await OnCorrect!(cell.Row, cell.Column, cell.Value);
            isCorrected = true;
        }
        catch (Exception exception) when (facing.Message(exception) is { } message)
        {
            refusal = message;
        }
    }

    private Task MapAsync(ImportMapped mapped) => WorkAsync("正在按指定的列读取", async (report, cancellation) =>
    {
        preview = await OnMap!(mapped, report, cancellation);
        (isMapping, isCorrected) = (false, true);
    });

    private Task ChooseAsync(string sheet) => WorkAsync("正在读取工作表", async (report, cancellation) => preview = await OnSheet!(sheet, report, cancellation));

    private Task CommitAsync(ImportChoice choice) => WorkAsync("正在写入", async (report, cancellation) => done = await OnCommit(choice, report, cancellation));

    private async Task WorkAsync(string what, Func<IProgress<ImportProgress>, CancellationToken, Task> work)
    {
        working?.Dispose();
        working = new CancellationTokenSource();
        refusal = null;
        progress = new ImportProgress(what);
        StateHasChanged();

        try
        {
            await work(new Progress<ImportProgress>(Show), working.Token);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            refusal = "已取消，没有写入任何内容。";
        }
        catch (Exception exception) when (facing.Message(exception) is { } message)
        {
            refusal = message;
        }
        finally
        {
            progress = null;
        }
    }

    // Reports arrive after the work too; those would bring the bar back.
    private void Show(ImportProgress report) => _ = InvokeAsync(() =>
    {
        if (progress is not null)
        {
            progress = report;
            StateHasChanged();
        }
    });

    private void Restart()
    {
        OnRestart?.Invoke();
        preview = null;
        done = null;
        refusal = null;
        isMapping = isCorrected = false;
    }
}
