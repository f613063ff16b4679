using Changping.Admin.Data;
using Changping.Admin.Security;
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
        return commands.RunAsync(actor, $"查看完整{Word(field)}", null, async context =>
        {
            var expert = await context.Experts.AsNoTracking().FirstAsync(candidate => candidate.Id == id, cancel);
            context.AuditEntries.Add(context.Act!.Entry("专家", id.Value, $"{expert.Number} {expert.Name}", []));
            return Of(expert, field) ?? "";
        }, cancel);
    }

    private static string? Of(Expert expert, PersonalField field) => field switch
    {
        PersonalField.Document => expert.DocumentNumber,
        PersonalField.Phone => expert.Details.Phone,
    };

    private static string Word(PersonalField field) => field switch
    {
        PersonalField.Document => "证件号码",
        PersonalField.Phone => "联系电话",
    };
}
