using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Appointments;

public readonly record struct SupportRequestId(Guid Value) : IId<SupportRequestId>
{
    public static SupportRequestId From(Guid value) => new(value);
}

/// <param name="Detail">Health data: shown only to whoever may reveal personal data.</param>
public sealed record MedicalNeed(PatientRelation Relation, string PatientName, string Detail);

/// <param name="NoHousingDeclaredOn">The day of the expert's declaration to own no housing in Changping; null: not declared.</param>
public sealed record HousingNeed(DateOnly? NoHousingDeclaredOn, string Wishes);

/// <summary>医疗住房保障 (四（一）): one request of a vice-president in service, handed to a unit and followed to its end.</summary>
public sealed class SupportRequest
{
    private SupportRequest()
    {
    }

    /// <param name="number">Such as 2026-保障-0007.</param>
    private SupportRequest(SupportRequestId id, string number, Appointment appointment, SupportKind kind, string unit, ActingPerson by, DateOnly on)
    {
        if (!appointment.Period.Contains(on))
        {
            throw new RuleViolationException(kind.Clause(), $"保障限于服务期内，该服务期为 {appointment.Period}，{on:yyyy-MM-dd} 不能受理");
        }

        HandlingUnit = Text(unit) ?? throw new RuleViolationException(kind.Clause(), "请填写承办单位");
        (Id, Number, AppointmentId, Kind, State, ReceivedBy, ReceivedOn) = (id, number, appointment.Id, kind, SupportState.Received, by, on);
    }

    public SupportRequestId Id { get; private set; }

    public string Number { get; private set; } = "";

    public AppointmentId AppointmentId { get; private set; }

    /// <summary>Of the housing requests of one appointment at most one is open.</summary>
    public SupportKind Kind { get; private set; }

    /// <summary>Null for housing.</summary>
    public PatientRelation? Patient { get; private set; }

    public string? PatientName { get; private set; }

    public string? MedicalDetail { get; private set; }

    public DateOnly? NoHousingDeclaredOn { get; private set; }

    public string? HousingWishes { get; private set; }

    public string HandlingUnit { get; private set; } = "";

    public SupportState State { get; private set; }

    public ActingPerson ReceivedBy { get; private set; } = null!;

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What came of it, or why not; of a medical request as sensitive as the request.</summary>
    public string? Resolution { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="RuleViolationException">Outside the service period, or a fact is missing.</exception>
    public static SupportRequest Medical(
        SupportRequestId id, string number, Appointment appointment, SupportKind kind, MedicalNeed need, string unit, ActingPerson by, DateOnly on)
    {
        if (!kind.IsMedical())
        {
            throw new ArgumentException("Housing is asked for otherwise.", nameof(kind));
        }

        return new SupportRequest(id, number, appointment, kind, unit, by, on)
        {
            Patient = need.Relation,
            PatientName = Text(need.PatientName) ?? throw new RuleViolationException(Clauses.MedicalSupport, "请填写就医人姓名；医疗保障限本人、配偶和子女"),
            MedicalDetail = Text(need.Detail) ?? throw new RuleViolationException(Clauses.MedicalSupport, "请填写就医需求"),
        };
    }

    /// <param name="isHousingOpen">Another housing request of the appointment is still open.</param>
    /// <exception cref="RuleViolationException">Outside the service period, no declaration, or another is open.</exception>
    public static SupportRequest Housing(
        SupportRequestId id, string number, Appointment appointment, HousingNeed need, string unit, bool isHousingOpen, ActingPerson by, DateOnly on)
    {
        if (need.NoHousingDeclaredOn is not { } declared)
        {
            throw new RuleViolationException(Clauses.HousingSupport, "住房保障限在昌平区无自有住房者：请先取得本人声明并填写声明日期");
        }

        if (declared > on)
        {
            throw new RuleViolationException(Clauses.HousingSupport, $"声明日期 {declared:yyyy-MM-dd} 晚于受理日期 {on:yyyy-MM-dd}");
        }

        if (isHousingOpen)
        {
            throw new RuleViolationException(Clauses.HousingSupport, "该科技副总已有一件住房保障事项未办结");
        }

        return new SupportRequest(id, number, appointment, SupportKind.RentalFlat, unit, by, on)
        {
            NoHousingDeclaredOn = declared,
            HousingWishes = Text(need.Wishes) ?? throw new RuleViolationException(Clauses.HousingSupport, "请填写住房需求，如区域、户型、入住时间"),
        };
    }

    /// <summary>One step by the table of states.</summary>
    /// <exception cref="RuleViolationException">Not in the table, or what it needs is not written down.</exception>
    public void Do(SupportAction action, string? text, DateOnly on)
    {
        var step = SupportLifecycle.Require(State, action, Kind.Clause());
        if (step.Needs is { } needs)
        {
            Resolution = Text(text) ?? throw new RuleViolationException(Kind.Clause(), $"请填写{needs}");
            ClosedOn = on;
        }

        State = step.To;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
