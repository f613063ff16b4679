using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public readonly record struct EnterpriseSupportId(Guid Value) : IId<EnterpriseSupportId>
{
    public static EnterpriseSupportId From(Guid value) => new(value);
}

public enum EnterpriseSupportKind
{
    Allowance,
    Housing,
    Transport,
    Conditions,
    Other,
}

/// <param name="Monthly">Zero where it is not money.</param>
public sealed record EnterpriseSupportFacts(EnterpriseSupportKind Kind, Money Monthly, string? Description, DateOnly Since);

/// <summary>四（二）2, 五（二）: what the company itself gives its vice-president; no public money.</summary>
public sealed class EnterpriseSupport
{
    private EnterpriseSupport()
    {
    }

    /// <exception cref="RuleViolationException">Neither an amount nor words, a negative amount, or a day outside the period.</exception>
    public EnterpriseSupport(EnterpriseSupportId id, Appointment appointment, EnterpriseSupportFacts facts, ActingPerson by)
    {
        (Id, AppointmentId, EnteredBy) = (id, appointment.Id, by);
        Note(appointment, facts);
    }

    public EnterpriseSupportId Id { get; private set; }

    public AppointmentId AppointmentId { get; private set; }

    public EnterpriseSupportKind Kind { get; private set; }

    /// <summary>A month; zero where it is not money.</summary>
    public Money Monthly { get; private set; }

    public string? Description { get; private set; }

    public DateOnly Since { get; private set; }

    public ActingPerson EnteredBy { get; private set; } = null!;

    public int Version { get; private set; }

    /// <summary>Puts right what was entered wrongly.</summary>
    /// <exception cref="RuleViolationException">By somebody else, or what could not be entered either.</exception>
    public void Correct(Appointment appointment, EnterpriseSupportFacts facts, ActingPerson by)
    {
        OwnEntry.Require(EnteredBy, by, Clauses.LivingAllowance, "该项支持");
        Note(appointment, facts);
    }

    private void Note(Appointment appointment, EnterpriseSupportFacts facts)
    {
        if (facts.Monthly < Money.Zero || (facts.Monthly == Money.Zero && string.IsNullOrWhiteSpace(facts.Description)))
        {
            throw new RuleViolationException(Clauses.LivingAllowance, "请填写每月金额，或写明支持的内容");
        }

        if (!appointment.Period.Contains(facts.Since))
        {
            throw new RuleViolationException(Clauses.LivingAllowance, $"起始日期 {facts.Since:yyyy-MM-dd} 应在服务期 {appointment.Period} 内");
        }

        (Kind, Monthly, Since) = (facts.Kind, facts.Monthly, facts.Since);
        Description = string.IsNullOrWhiteSpace(facts.Description) ? null : facts.Description.Trim();
    }
}

public static class EnterpriseSupportKinds
{
    public static readonly IReadOnlyList<EnterpriseSupportKind> All = Enum.GetValues<EnterpriseSupportKind>();

    public static string ChineseName(this EnterpriseSupportKind kind) => kind switch
    {
        EnterpriseSupportKind.Allowance => "生活支持",
        EnterpriseSupportKind.Housing => "住宿",
        EnterpriseSupportKind.Transport => "交通",
        EnterpriseSupportKind.Conditions => "工作条件",
        EnterpriseSupportKind.Other => "其他",
    };
}
