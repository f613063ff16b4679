using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Matching.Needs;

/// <param name="RaisedOn">As the row says, else as on file, else the day of the import.</param>
/// <param name="Existing">On file; null where the need is new.</param>
public sealed record NeedDraft(NeedRow Row, EnterpriseId EnterpriseId, DateOnly RaisedOn, NeedId? Existing, int Version) : IRowDraft<NeedRow>;

/// <summary>企业需求征集表 comes in: new needs are drafts until they are published.</summary>
public sealed class NeedImport(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands, OfficeClock clock)
    : RegisterImport<NeedRow, NeedDraft>(NeedsRegister.Schema, contexts, commands)
{
    protected override CommandKind Kind => CommandKind.ImportNeeds;

    protected override ClauseKey Clause => Clauses.Matching;

    protected override Task<RowComparison<NeedRow, NeedDraft>> BeginAsync(AdminDbContext context, DateOnly? asOf, CancellationToken cancel) =>
        Task.FromResult<RowComparison<NeedRow, NeedDraft>>(new NeedComparison(context, clock.Today, asOf ?? clock.Today));

    protected override async Task WriteAsync(AdminDbContext context, ImportPreview<NeedDraft> preview, ImportLedger ledger, CancellationToken cancel)
    {
        var drafts = preview.Written;
        var ids = drafts.Where(draft => draft.Existing is not null).Select(draft => draft.Existing!.Value).ToList();
        var existing = await context.Needs.Where(need => ids.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancel);
        var numbers = await NumberSequence.OfAsync(context, clock.Today.Year, "需求", cancel);
        foreach (var draft in drafts)
        {
            var facts = draft.Row.Facts;
            if (draft.Existing is not { } id)
            {
                ledger.Add(draft, context.Needs.Add(new EnterpriseNeed(Id.New<NeedId>(), numbers.Next(), draft.EnterpriseId, draft.RaisedOn, facts))
                    .Entity, isNew: true);
                continue;
            }

            if (existing[id].Version != draft.Version)
            {
                throw new ConflictException("预览之后，文件中的需求已由他人改动，未写入任何内容；请重新预览。");
            }

            existing[id].Correct(facts, draft.RaisedOn);
            ledger.Add(draft, existing[id], isNew: false);
        }
    }
}
