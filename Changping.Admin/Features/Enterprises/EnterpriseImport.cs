using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <param name="Existing">On file; null where the enterprise is new.</param>
public sealed record EnterpriseDraft(EnterpriseRow Row, EnterpriseId? Existing, int Version) : IRowDraft<EnterpriseRow>;

/// <summary>科技型企业名册 comes in. A changed bank account waits for a second person.</summary>
public sealed class EnterpriseImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterImport<EnterpriseRow, EnterpriseDraft>(EnterprisesRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportEnterprises;

    protected override ClauseKey Clause => Clauses.Matching;

    protected override Task<RowComparison<EnterpriseRow, EnterpriseDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        Task.FromResult<RowComparison<EnterpriseRow, EnterpriseDraft>>(new EnterpriseComparison(context));

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<EnterpriseDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        var ids = drafts.Where(draft => draft.Existing is not null).Select(draft => draft.Existing!.Value).ToList();
        var existing = await context.Enterprises.Where(enterprise => ids.Contains(enterprise.Id)).ToDictionaryAsync(enterprise => enterprise.Id, cancel);
        var by = new ActingPerson(context.Act!.ActorId, context.Act.ActorName);
        foreach (var draft in drafts)
        {
            var (row, id, version) = draft;
            var enterprise = id is { } known
                ? existing[known]
                : context.Enterprises.Add(new HostEnterprise(Id.New<EnterpriseId>(), row.CreditCode, row.Facts)).Entity;
            if (id is not null && enterprise.Version != version)
            {
                throw new ConflictException("预览之后，文件中的企业已由他人改动，未写入任何内容；请重新预览。");
            }

            ledger.Add(draft, enterprise, isNew: id is null);
            enterprise.Describe(row.Facts);
            if (row.Account is { } account && enterprise.Account.IsNews(account))
            {
                enterprise.Account.Enter(account, enterprise.Name, by);
            }
        }
    }
}

/// <summary>Compares enterprises by credit code.</summary>
internal sealed class EnterpriseComparison(AdminDbContext context)
    : RowComparison<EnterpriseRow, EnterpriseDraft>(EnterprisesRegister.Schema)
{
    private Dictionary<string, HostEnterprise> _known = [];

    protected override async Task LoadAsync(IReadOnlyList<EnterpriseRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.CreditCode).Distinct().ToArray();
        _known = await context.Enterprises.AsNoTracking().Where(enterprise => codes.Contains(enterprise.CreditCode))
            .ToDictionaryAsync(enterprise => enterprise.CreditCode, cancel);
    }

    protected override (object Key, RegisterColumn Column) KeyOf(EnterpriseRow row) => (row.CreditCode, EnterprisesRegister.Code);

    protected override string LabelOf(EnterpriseRow row) => row.Facts.Name;

    protected override EnterpriseRow? OnFile(EnterpriseRow row) =>
        _known.GetValueOrDefault(row.CreditCode) is { } known ? EnterprisesRegister.OnFile(known, Before(known.Account, row.Account)) : null;

    /// <summary>A row that repeats the account in force says nothing about a change that waits; any other is compared with what waits.</summary>
    private static PayeeAccount? Before(PayeeAccountFile file, PayeeAccount? stated) =>
        stated is not null && !file.IsNews(stated) ? stated : file.Proposed ?? file.Current;

    protected override PreviewRow<EnterpriseDraft> Compare(int number, EnterpriseRow row, IReadOnlyList<RowNote> notes)
    {
        var known = _known.GetValueOrDefault(row.CreditCode);
        var changes = known is null ? [] : Changes(EnterprisesRegister.OnFile(known, Before(known.Account, row.Account)), row);
        return new PreviewRow<EnterpriseDraft>
        {
            Row = number,
            Label = row.Facts.Name,
            Fate = known is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged,
            Changes = changes,
            Notes = known?.Account is { Current: not null } file && row.Account is { } now && file.IsNews(now)
                ? [.. notes, new RowNote(number, EnterprisesRegister.AccountNumber.Name, "账户变更导入后须由另一人复核，复核前不能拨付。")]
                : notes,
            Draft = new EnterpriseDraft(row, known?.Id, known?.Version ?? 0),
        };
    }
}
