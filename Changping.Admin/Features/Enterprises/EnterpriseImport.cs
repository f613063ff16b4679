using Changping.Admin.Data;
using Changping.Admin.Data.Audit;
using Changping.Admin.Data.Imports;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Enterprises;

/// <param name="Existing">On file; null where the enterprise is new.</param>
public sealed record EnterpriseDraft(EnterpriseRow Row, EnterpriseId? Existing, int Version);

/// <summary>科技型企业名册 comes in. A changed bank account waits for a second person.</summary>
public sealed class EnterpriseImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
    : RegisterImport<EnterpriseRow>(EnterprisesRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportEnterprises;

    protected override Task<RowComparison<EnterpriseRow>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        Task.FromResult<RowComparison<EnterpriseRow>>(new EnterpriseComparison(context));

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview preview, CancellationToken cancel)
    {
        var drafts = preview.Rows.Where(row => row.Fate is RowFate.New or RowFate.Changed).Select(row => (EnterpriseDraft)row.Draft!).ToList();
        var ids = drafts.Where(draft => draft.Existing is not null).Select(draft => draft.Existing!.Value).ToList();
        var existing = await context.Enterprises.Where(enterprise => ids.Contains(enterprise.Id)).ToDictionaryAsync(enterprise => enterprise.Id, cancel);
        var by = new ActingPerson(context.Act!.ActorId, context.Act.ActorName);
        foreach (var (row, id, version) in drafts)
        {
            var enterprise = id is { } known
                ? existing[known]
                : context.Enterprises.Add(new HostEnterprise(Id.New<EnterpriseId>(), row.Name, row.Code.Code, row.Industry, row.RegisteredAddress)).Entity;
            if (id is not null && enterprise.Version != version)
            {
                throw new ConflictException("预览之后，文件中的企业已由他人改动，未写入任何内容；请重新预览。");
            }

            enterprise.Describe(row.Name, row.Industry, row.RegisteredAddress, row.IsHighTech, row.ContactPerson, row.Phone?.Text, row.Remark);
            if (EnterpriseTexts.Account(row) is { } account)
            {
                enterprise.Account.Enter(account, by);
            }
        }
    }
}

/// <summary>Compares enterprises by credit code.</summary>
internal sealed class EnterpriseComparison(AdminDbContext context) : RowComparison<EnterpriseRow>
{
    private Dictionary<string, HostEnterprise> _known = [];

    protected override async Task LoadAsync(IReadOnlyList<EnterpriseRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Code.Code).Distinct().ToArray();
        _known = await context.Enterprises.AsNoTracking().Where(enterprise => codes.Contains(enterprise.CreditCode))
            .ToDictionaryAsync(enterprise => enterprise.CreditCode, cancel);
    }

    protected override (object Key, string Column) KeyOf(EnterpriseRow row) => (row.Code.Code, "统一社会信用代码");

    protected override object KeyOf(object draft) => draft is EnterpriseDraft enterprise ? enterprise.Row.Code.Code : draft;

    protected override string LabelOf(EnterpriseRow row) => row.Name;

    protected override PreviewRow Compare(int number, EnterpriseRow row, IReadOnlyList<RowNote> notes)
    {
        var known = _known.GetValueOrDefault(row.Code.Code);
        var changes = known is null ? [] : EnterpriseTexts.Changes(known, row);
        return new PreviewRow
        {
            Row = number,
            Label = row.Name,
            Fate = known is null ? RowFate.New : changes.Count > 0 ? RowFate.Changed : RowFate.Unchanged,
            Changes = changes,
            Notes = known?.Account.Current is { } account && EnterpriseTexts.Account(row) is { } now && now != account
                ? [.. notes, new RowNote(number, "银行账号", "账户变更导入后须由另一人复核，复核前不能拨付。")]
                : notes,
            Draft = new EnterpriseDraft(row, known?.Id, known?.Version ?? 0),
        };
    }

    protected override IReadOnlyList<string?> Texts(EnterpriseRow row) => EnterpriseTexts.Of(row);
}
