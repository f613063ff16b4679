using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>What of a person stays masked until somebody asks for it.</summary>
public enum PersonalField
{
    Document,
    Phone,
}

/// <summary>Shows one masked number in full to a person who may see it; who looked, and when, is recorded.</summary>
public sealed class RevealExpert(CommandTransaction commands)
{
    public Task<string> RunAsync(Actor actor, ExpertId id, PersonalField field, CancellationToken cancel)
    {
        actor.Require(Permission.RevealPersonalData);
        return commands.RunAsync(actor, KindOf(field), null, async context =>
        {
            var expert = await context.Experts.AsNoTracking().StandingAsync(candidate => candidate.Id == id, cancel);
            context.AuditEntries.Add(context.Act!.EntryOn(expert, []));
            return Of(expert, field) ?? "";
        }, cancel);
    }

    private static string? Of(Expert expert, PersonalField field) => field switch
    {
        PersonalField.Document => expert.DocumentNumber,
        PersonalField.Phone => expert.Details.Phone,
    };

    private static CommandKind KindOf(PersonalField field) => field switch
    {
        PersonalField.Document => CommandKind.RevealDocumentNumber,
        PersonalField.Phone => CommandKind.RevealExpertPhone,
    };
}
