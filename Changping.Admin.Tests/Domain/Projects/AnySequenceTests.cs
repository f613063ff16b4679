using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>Whatever officers try in whatever order, what may never be never is.</summary>
public sealed class AnySequenceTests
{
    private const int Projects = 4;

    private static readonly Gen<(int Project, ProjectAction? Action, int Day, int Start)[]> Commands = Gen.Select(
        Gen.Int[0, Projects - 1],
        Gen.Int[-3, Enum.GetValues<ProjectAction>().Length - 1].Select(index => index < 0 ? (ProjectAction?)null : (ProjectAction)index),
        Gen.Int[0, 900],
        Gen.Int[0, 900]).Array[0, 120];

    [Fact]
    public void Any_sequence_of_commands_keeps_the_invariants() => Commands.Sample(commands =>
    {
        var world = new World();
        foreach (var (project, action, day, start) in commands)
        {
            try
            {
                world.Take(project, action, World.Begin.AddDays(day), World.Begin.AddDays(start));
            }
            catch (RuleViolationException)
            {
                // Refused: the world must be as sound as before.
            }

            Expect(world);
        }
    }, iter: 3_000);

    /// <summary>A way that is always open leads to service, so that the sequences above do not merely refuse everything.</summary>
    [Fact]
    public void The_random_world_reaches_service()
    {
        var world = new World();
        ProjectAction[] way =
        [
            ProjectAction.Submit, ProjectAction.AssignToRound, ProjectAction.Pass, ProjectAction.PublishNotice, ProjectAction.File, ProjectAction.Establish,
            ProjectAction.SignAgreement, ProjectAction.IssueDistrictLetter, ProjectAction.IssueEnterpriseLetter, ProjectAction.StartService,
        ];
        for (var step = 0; step < way.Length; step++)
        {
            world.Take(0, way[step], World.Begin.AddDays(step * 20), World.Begin.AddDays(301));
        }

        world.Take(0, null, World.Begin.AddDays(320), default);
        Assert.Equal(ProjectState.InService, world.All[0].State);
        Assert.Single(world.Grants);
    }

    private static void Expect(World world)
    {
        foreach (var served in world.Appointments.GroupBy(appointment => appointment.ExpertId))
        {
            var periods = served.Select(appointment => appointment.Period).OrderBy(period => period.Start).ToList();
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second), $"{pair.First} / {pair.Second}"));
        }

        Assert.Equal(world.Appointments.Count, world.Appointments.Select(appointment => appointment.ProjectId).Distinct().Count());
        foreach (var subsidised in world.Grants.GroupBy(grant => (grant.ExpertId, grant.ServiceStart)))
        {
            Assert.Single(subsidised);
        }

        foreach (var project in world.All)
        {
            Assert.True(project.State is ProjectState.Draft or ProjectState.Withdrawn || project.SubmittedOn is not null,
                $"{project.State} without application");
            Assert.True(!project.State.IsEstablished()
                || (project is { EstablishedOn: not null, PolicyVersion: not null, Facts.FilingNumber: not null }), $"{project.State} without establishment");
            var signed = project.State is ProjectState.AgreementSigned or ProjectState.InService or ProjectState.Concluded or ProjectState.Evaluated;
            Assert.True(!signed || (project.Agreement is not null && world.Appointments.Any(appointment => appointment.ProjectId == project.Id)),
                $"{project.State} without agreement");
            var served = project.State is ProjectState.InService or ProjectState.Concluded or ProjectState.Evaluated;
            Assert.True(!served || (project is { DistrictLetter: not null, EnterpriseLetter: not null }), $"{project.State} without letters");
            Assert.True(project.EstablishedBy is null || project.EstablishedBy.Id != project.HandledBy!.Id, "one person for both");
        }
    }

    /// <summary>Two experts with two projects each, moved as the office moves them.</summary>
    private sealed class World
    {
        public static readonly DateOnly Begin = new(2026, 1, 5);

        private readonly ExpertId[] _experts = [Id.New<ExpertId>(), Id.New<ExpertId>()];

        public World() => All = [.. Enumerable.Range(0, Projects).Select(number => ProjectCases.Draft(_experts[number % 2], $"2026-项目-000{number}"))];

        public IReadOnlyList<CooperationProject> All { get; }

        public List<Appointment> Appointments { get; } = [];

        public List<Grant> Grants { get; } = [];

        public void Take(int index, ProjectAction? action, DateOnly on, DateOnly start)
        {
            var project = All[index];
            var appointment = Appointments.FirstOrDefault(candidate => candidate.ProjectId == project.Id);
            switch (action)
            {
                case null:
                    Subsidise(project, appointment);
                    break;
                case ProjectAction.Submit:
                    project.Submit(ProjectCases.Application(on) with { Others = Others(project) }, ProjectCases.Officer);
                    break;
                case ProjectAction.PublishNotice:
                    project.Publish(new PublicNotice(on, on.AddDays(7)), null, on);
                    break;
                case ProjectAction.File:
                    project.File("备 1", on, noticeNeeded: true, null, on);
                    break;
                case ProjectAction.Establish:
                    project.Establish(ProjectCases.EstablishedOn(on, Policy20.InForce), [], start.DayNumber % 5 == 0 ? ProjectCases.Officer
                        : ProjectCases.Lead);
                    break;
                case ProjectAction.SignAgreement:
                    Sign(project, on, start);
                    break;
                case ProjectAction.IssueDistrictLetter or ProjectAction.IssueEnterpriseLetter:
                    project.IssueLetter(action.Value, new AppointmentLetter("聘 1", on));
                    break;
                case ProjectAction.EndEarly when appointment is not null:
                    ProjectLifecycle.Require(project.State, ProjectAction.EndEarly);
                    appointment.EndEarly(on, "企业停产", on);
                    project.Do(ProjectAction.EndEarly, "企业停产");
                    break;
                default:
                    ProjectCases.Take(project, action.Value);
                    break;
            }
        }

        private void Sign(CooperationProject project, DateOnly on, DateOnly start)
        {
            // As the office does it: the appointment is refused before anything is written.
            ProjectLifecycle.Require(project.State, ProjectAction.SignAgreement);
            var terms = ProjectCases.Terms with { SignedOn = on, ServiceStart = start };
            var appointment = new Appointment(Id.New<AppointmentId>(), project, terms.Post, start, Policy20.InForce,
                Appointments.Where(other => other.ExpertId == project.ExpertId).Select(other => other.Period));
            project.SignAgreement(terms, 12);
            Appointments.Add(appointment);
        }

        private void Subsidise(CooperationProject project, Appointment? appointment)
        {
            if (appointment is null || !project.State.IsEstablished())
            {
                throw new RuleViolationException(Clauses.ProjectSubsidy, "尚未签约");
            }

            var calculation = ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, Policy20.InForce, project.EstablishedDay);
            Grants.Add(Grant.ForSubsidy(
                Id.New<GrantId>(), GrantCase.Of(project, appointment), calculation, project.EstablishedDay, Policy20.InForce, new CalendarMonth(2026, 11), 2026,
                [.. Grants.Where(grant => grant.ExpertId == project.ExpertId && grant.ServiceStart == appointment.Start).Select(_ => "已有")]));
        }

        private List<OtherProject> Others(CooperationProject project) =>
        [
            .. All.Where(other => other.Id != project.Id && other.ExpertId == project.ExpertId).Select(other => new OtherProject(
                other.Number, "企业", true, other.State, Appointments.FirstOrDefault(appointment => appointment.ProjectId == other.Id)?.Period,
                Grants.Any(grant => grant.ProjectId == other.Id))),
        ];
    }
}
