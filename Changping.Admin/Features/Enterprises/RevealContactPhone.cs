using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;

namespace Changping.Admin.Features.Enterprises;

/// <summary>Shows the full number of a company's contact to those who may see it; each view is in the audit.</summary>
public sealed class RevealContactPhone(CommandTransaction commands)
{
    public Task<string> RunAsync(Actor actor, EnterpriseId id, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, CommandKind.RevealEnterprisePhone, null, async context =>
        {
            var enterprise = await context.Enterprises.StandingAsync(candidate => candidate.Id == id, cancel);
            var phone = enterprise.Phone ?? "";
            context.AuditEntries.Add(context.Act!.EntryOn(enterprise, [new AuditChange("联系电话", null, Mask.Phone(phone))]));
            return phone;
        }, cancel);
    }
}
