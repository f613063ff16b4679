using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Service;

/// <summary>What a form of the company's own support holds so far.</summary>
public sealed class EnterpriseSupportDraft
{
    public EnterpriseSupportKind Kind { get; set; }

    /// <summary>Yuan a month; null where it is not money.</summary>
    public decimal? Monthly { get; set; }

    public string? Description { get; set; }

    public DateOnly? Since { get; set; }

    /// <exception cref="RuleViolationException">No day, or an amount that cannot be.</exception>
    internal EnterpriseSupportFacts Facts() => new(
        Kind, Yuan.Of(Monthly, Clauses.LivingAllowance), Description, Since ?? throw new RuleViolationException(Clauses.LivingAllowance, "请填写起始日期"));

    internal static EnterpriseSupportDraft Of(EnterpriseSupport support) =>
        new() { Kind = support.Kind, Monthly = Yuan.Of(support.Monthly), Description = support.Description, Since = support.Since };
}

/// <summary>四（二）2: enters what the company itself gives; no public money.</summary>
public sealed class EnterEnterpriseSupport(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">Neither an amount nor words, or a day outside the period.</exception>
    public Task RunAsync(Actor actor, string number, EnterpriseSupportDraft draft, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.EnterEnterpriseSupport, null, async context =>
        {
            var (_, appointment) = await ServiceCases.FindAsync(context, number, Clauses.LivingAllowance, cancel);
            context.EnterpriseSupports.Add(new EnterpriseSupport(Id.New<EnterpriseSupportId>(), appointment, draft.Facts(), actor.Person()));
        }, cancel);
    }
}
