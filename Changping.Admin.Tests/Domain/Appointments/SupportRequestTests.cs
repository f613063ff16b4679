using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>四（一）: support is given inside the service period only, here 2026-03-15 to 2028-03-14, and goes by its table of states.</summary>
public sealed class SupportRequestTests
{
    private static readonly DateOnly Inside = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2028-03-14", true)]
    [InlineData("2028-03-15", false)]
    public void It_is_taken_in_from_the_first_day_of_service_to_the_last(string on, bool possible)
    {
        var medical = Record.Exception(() => Medical(Day(on)));
        var housing = Record.Exception(() => Housing(Day(on), Day("2026-03-01")));
        Assert.Equal(possible, medical is null);
        Assert.Equal(possible, housing is null);
        if (!possible)
        {
            Assert.Equal((Clauses.MedicalSupport, Clauses.HousingSupport),
                (((RuleViolationException)medical!).Clause, ((RuleViolationException)housing!).Clause));
        }
    }

    [Fact]
    public void Housing_needs_the_declaration_not_of_tomorrow_and_no_other_open_request()
    {
        Assert.Contains("声明", Assert.Throws<RuleViolationException>(() => Housing(Inside, null)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleViolationException>(() => Housing(Inside, Inside.AddDays(1)));
        Assert.Throws<RuleViolationException>(() => Housing(Inside, Inside, isOpen: true));
        Assert.Equal(SupportState.Received, Housing(Inside, Inside).State);
    }

    [Fact]
    public void Medical_support_names_the_patient_and_the_need()
    {
        Assert.Throws<RuleViolationException>(() => Medical(Inside, patient: " "));
        Assert.Throws<RuleViolationException>(() => Medical(Inside, detail: ""));
        Assert.Throws<ArgumentException>(() => Medical(Inside, kind: SupportKind.RentalFlat));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Only_the_steps_of_the_table_are_possible(SupportState from, SupportAction action)
    {
        var request = In(from);
        var known = SupportLifecycle.Table.FirstOrDefault(row => row.From == from && row.Action == action);
        var refusal = Record.Exception(() => request.Do(action, "说明", Inside));
        Assert.Equal(known is null, refusal is RuleViolationException);
        Assert.Equal(known?.To ?? from, request.State);
    }

    [Fact]
    public void The_end_says_why()
    {
        var request = In(SupportState.InProgress);
        Assert.Throws<RuleViolationException>(() => request.Do(SupportAction.Refuse, " ", Inside));
        Assert.Equal(SupportState.InProgress, request.State);
        request.Do(SupportAction.Refuse, "不在范围内", Inside);
        Assert.Equal((SupportState.Refused, "不在范围内", Inside), (request.State, request.Resolution, request.ClosedOn));
    }

    public static TheoryData<SupportState, SupportAction> Pairs
    {
        get
        {
            var pairs = new TheoryData<SupportState, SupportAction>();
            foreach (var state in Enum.GetValues<SupportState>())
            {
                foreach (var action in Enum.GetValues<SupportAction>())
                {
                    pairs.Add(state, action);
                }
            }

            return pairs;
        }
    }

    private static SupportRequest In(SupportState state)
    {
        var request = Medical(Inside);
        SupportAction[] way = state switch
        {
            SupportState.Received => [],
            SupportState.InProgress => [SupportAction.Begin],
            SupportState.Done => [SupportAction.Begin, SupportAction.Finish],
            SupportState.Refused => [SupportAction.Refuse],
            SupportState.Withdrawn => [SupportAction.Withdraw],
        };
        foreach (var step in way)
        {
            request.Do(step, "说明", Inside);
        }

        return request;
    }

    private static SupportRequest Medical(DateOnly on, SupportKind kind = SupportKind.GreenChannel, string patient = "测试家属", string detail = "就诊") =>
        SupportRequest.Medical(
        Id.New<SupportRequestId>(), "2026-保障-0001", Cases.Appointment(Cases.Project()), kind,
        new MedicalNeed(PatientRelation.Child, patient, detail), "区卫生健康委", Cases.Officer, on);

    private static SupportRequest Housing(DateOnly on, DateOnly? declared, bool isOpen = false) => SupportRequest.Housing(
        Id.New<SupportRequestId>(), "2026-保障-0002", Cases.Appointment(Cases.Project()), new HousingNeed(declared, "两居室"), "区人才工作局", isOpen, Cases.Officer, on);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
