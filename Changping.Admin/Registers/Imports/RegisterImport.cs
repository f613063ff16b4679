using Changping.Admin.Office;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Registers.Imports;

/// <summary>Reads, compares and writes a register; each register says only how its rows compare and what they become.</summary>
/// <typeparam name="TRow">The register's row.</typeparam>
/// <typeparam name="TDraft">What a row becomes, compared and ready to be written.</typeparam>
public abstract partial class RegisterImport<TRow, TDraft>(RegisterSchema<TRow> schema, IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : IRegisterImport where TRow : class where TDraft : class, IRowDraft<TRow>
{
    private const int Chunk = 1000;
    private const string MaskedRemark = "本文件是号码已遮盖的导出表，不是号码填错：请由有权限的人在列表上点“含完整号码…”导出，在其中修改后导入。";

    private readonly MappingMemory _memory = new(schema, contexts, commands);

    public RegisterSchema Schema => schema;

    public virtual Permission Right => Permission.Handle;

    /// <summary>As which a commit stands in the audit.</summary>
    protected abstract CommandKind Kind { get; }

    /// <summary>By which its rows are governed.</summary>
    protected abstract ClauseKey Clause { get; }

    /// <inheritdoc cref="ImportPreview.AsksForEveryChange"/>
    protected virtual bool AsksForEveryChange => false;

    /// <summary>What a change of these makes the verdicts and comparisons of a preview stale.</summary>
    protected virtual IReadOnlyList<RecordKind> RestsOn => [];

    public Task<ImportPreview<TDraft>> PreviewAsync(
        Actor actor, Stream file, string fileName, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel) =>
        PreviewAsync(actor, file, fileName, ReadingChoice.Default, asOf, progress, cancel);

    public async Task<ImportPreview<TDraft>> PreviewAsync(
        Actor actor, Stream file, string fileName, ReadingChoice choice, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel)
    {
        actor.Require(Right);
        try
        {
            return await ReadAsync(file, fileName, choice, asOf, progress, cancel);
        }
        catch (WorkbookRefusedException refused)
        {
            await RecordRefusalAsync(actor, fileName, $"{refused.Code}：{refused.Message}", cancel);
            throw;
        }
    }

    async Task<ImportPreview> IRegisterImport.PreviewAsync(
        Actor actor, Stream file, string fileName, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel) =>
        await PreviewAsync(actor, file, fileName, ReadingChoice.Default, asOf, progress, cancel);

    async Task<ImportPreview> IRegisterImport.PreviewAsync(
        Actor actor, Stream file, string fileName, ReadingChoice choice, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel) =>
        await PreviewAsync(actor, file, fileName, choice, asOf, progress, cancel);

    public Task RememberAsync(Actor actor, ImportPreview preview, bool remember, CancellationToken cancel)
    {
        actor.Require(Right);
        return _memory.KeepAsync(actor, preview, remember, cancel);
    }

    /// <summary>The same for rows that come from elsewhere than a file, such as a form or the demonstration.</summary>
    /// <param name="source">Named in the audit as the file would be.</param>
    public async Task<ImportPreview<TDraft>> PreviewAsync(Actor actor, IEnumerable<ParsedRow<TRow>> parsed, string source, DateOnly? asOf,
        CancellationToken cancel)
    {
        actor.Require(Right);
        return await CompareAsync(parsed, [], source, asOf, null, cancel);
    }

    public async Task<ImportPreview> CorrectAsync(
        Actor actor, ImportPreview preview, int row, IReadOnlyDictionary<string, string?> texts, CancellationToken cancel)
    {
        actor.Require(Right);
        var own = Own(preview);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var comparison = await BeginAsync(context, preview.AsOf, cancel);
        foreach (var other in own.Compared)
        {
            if (other.Row != row && other.Draft is { } draft)
            {
                comparison.Remember(other.Row, draft);
            }
        }

        var corrected = (await comparison.CompareAsync([Doubts.Keep(RegisterReader.Parse(row, texts, schema),
            own.Compared.First(other => other.Row == row), schema, texts)], cancel))[0];
        List<PreviewRow<TDraft>> rows = [.. own.Compared.Select(other => other.Row == row ? corrected : other)];
        List<string> remarks = [.. own.Found, .. comparison.Review(rows, preview.Above)];
        return own with { Compared = rows, Remarks = remarks };
    }

    public async Task<ImportResult> CommitAsync(Actor actor, ImportPreview preview, bool skipFaulty, CancellationToken cancel)
    {
        actor.Require(Right);
        var faulty = preview.Count(RowFate.Faulty);
        if (faulty > 0 && !skipFaulty)
        {
            throw ImportBlockedException.ByFaults(faulty);
        }

        if (!preview.IsAcknowledged && preview.Rows.Count(row => row.MustBeAcknowledged) is > 0 and var doubtful)
        {
            throw ImportBlockedException.ByDoubts(doubtful);
        }

        var result = new ImportResult(preview.Count(RowFate.New), preview.Count(RowFate.Changed), preview.Count(RowFate.Unchanged), faulty);
        if (result.New + result.Changed == 0)
        {
            return result;
        }

        return await commands.RunAsync(actor, Kind, preview.FileName, async context =>
        {
            await RequireFreshAsync(context, preview, cancel);
            var ledger = new ImportLedger();
            await WriteAsync(context, Own(preview), ledger, cancel);
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, schema.Title, Summary(result)));
            return preview.Kept is not { } file ? result
                : result with { Record = await new ImportRecording(context, schema, preview, ledger).WriteAsync(file, Clause, cancel) };
        }, cancel);
    }

    /// <summary>Starts comparing one file's rows; the comparison lives as long as the file is read.</summary>
    protected abstract Task<RowComparison<TRow, TDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel);

    /// <summary>What the log says of a commit.</summary>
    protected virtual IReadOnlyList<AuditChange> Summary(ImportResult result) =>
    [
        new AuditChange("新增", null, $"{result.New} 行"),
        new AuditChange("变更", null, $"{result.Changed} 行"),
        new AuditChange("跳过有误", null, $"{result.SkippedFaulty} 行"),
    ];

    /// <summary>Writes the new and changed rows; saving and committing is done by the caller.</summary>
    /// <param name="ledger">Told what each row made or changed.</param>
    protected abstract Task WriteAsync(AdminDbContext context, ImportPreview<TDraft> preview, ImportLedger ledger, CancellationToken cancel);

    /// <exception cref="ArgumentException">It is of another register.</exception>
    private ImportPreview<TDraft> Own(ImportPreview preview) =>
        preview as ImportPreview<TDraft> ?? throw new ArgumentException($"A preview of {preview.Schema.Word}, not of {schema.Word}.", nameof(preview));

    private async Task RequireFreshAsync(AdminDbContext context, ImportPreview preview, CancellationToken cancel)
    {
        var restsOn = RestsOn;
        var stale = await context.AuditEntries.AnyAsync(entry => entry.Sequence > preview.SeenUntil && restsOn.Contains(entry.SubjectKind), cancel);
        if (stale)
        {
            throw new ConflictException("预览之后，他人改动了结论所依据的内容（派出单位、政策等），未写入任何内容；请重新预览。");
        }
    }

    private Task RecordRefusalAsync(Actor actor, string fileName, string reason, CancellationToken cancel) =>
        commands.RunAsync(actor, CommandKind.RefuseFile, reason, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, $"{schema.Title}：{fileName}", []));
            return Task.CompletedTask;
        }, cancel);

    private static async Task<long> LastAuditAsync(AdminDbContext context, CancellationToken cancel) =>
        await context.AuditEntries.MaxAsync(entry => (long?)entry.Sequence, cancel) ?? 0;
}
