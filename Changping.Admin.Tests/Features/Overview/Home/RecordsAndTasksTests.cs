using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Service;
using Changping.Admin.Office;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Overview.Home;

/// <summary>What a record says is next, the database counts for 待办 and lists: over every record of the demonstration year.</summary>
public sealed class RecordsAndTasksTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_database_says_of_every_project_what_the_project_says_itself(bool noticeNeeded)
    {
        foreach (var day in new[] { TestOffice.Day.AddDays(-400), TestOffice.Day, TestOffice.Day.AddDays(400) })
        {
            var way = new ProjectWay(day, noticeNeeded);
            var projects = await Office.AskAsync(context => context.Projects.Include(project => project.Objections).AsNoTracking().ToListAsync());
            foreach (var work in Enum.GetValues<ProjectWork>())
            {
                var asking = await Office.AskAsync(context => context.Projects.Where(way.Asking(work)).Select(project => project.Id).ToListAsync());
                Assert.Equal(projects.Where(project => way.Of(project) == work).Select(project => project.Id).ToHashSet(), asking.ToHashSet());
            }
        }
    }

    [Fact]
    public async Task A_line_of_projects_counts_those_whose_page_names_that_step_and_that_person()
    {
        var numbers = await Office.AskAsync(context => context.Projects.OrderBy(project => project.Number).Select(project => project.Number).ToListAsync());
        var steps = new List<(string Title, Permission? Right)>();
        foreach (var number in numbers)
        {
            var view = (await Office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, number, default))!;
            steps.Add((view.Next.Title, view.Next.Right));
        }

        (string Kind, Actor Actor, Permission Right, string[] Titles)[] lines =
        [
            ("申报草稿", TestOffice.Officer, Permission.Handle, ["提交申报"]),
            ("待处理异议", TestOffice.Officer, Permission.Handle, ["处理异议"]),
            ("待公示", TestOffice.Officer, Permission.Handle, ["公示"]),
            ("待签协议", TestOffice.Officer, Permission.Handle, ["登记协议"]),
            ("待颁聘书", TestOffice.Officer, Permission.Handle, ["颁发区聘书", "颁发企业聘书"]),
            ("待立项", TestOffice.Approver, Permission.Approve, ["立项"]),
        ];
        foreach (var (kind, actor, right, titles) in lines)
        {
            Assert.Equal(steps.Count(step => step.Right == right && titles.Contains(step.Title)), await CountAsync(actor, kind));
        }

        Assert.Contains(steps, step => step.Right is not null);
    }

    [Fact]
    public async Task A_line_of_nominations_counts_those_whose_page_names_that_step()
    {
        var acts = new Dictionary<NominationAct, int>();
        foreach (var number in await Office.AskAsync(context => context.NominationListings.Where(listing => !listing.IsAdmitted)
            .Select(listing => listing.Number).ToListAsync()))
        {
            var view = (await Office.Get<ShowNomination>().RunAsync(TestOffice.Officer, number, default))!;
            var act = NominationSteps.Of(view).Act;
            var counted = act is NominationAct.Admit or NominationAct.DecideRelaxation ? act : view.Verdict.Overall == Overall.Incomplete
                ? NominationAct.Complete : NominationAct.None;
            acts[counted] = acts.GetValueOrDefault(counted) + 1;
        }

        Assert.Equal(acts.GetValueOrDefault(NominationAct.Admit), await CountAsync(TestOffice.Officer, "可入库"));
        Assert.Equal(acts.GetValueOrDefault(NominationAct.Complete), await CountAsync(TestOffice.Officer, "材料待核"));
        Assert.Equal(acts.GetValueOrDefault(NominationAct.DecideRelaxation), await CountAsync(TestOffice.Approver, "放宽待审批"));
        foreach (var task in (await TasksAsync(TestOffice.Officer)).Where(task => task.Address.StartsWith("/nominations?", StringComparison.Ordinal)))
        {
            var listed = await Office.Get<ListNominations>().RunAsync(TestOffice.Officer, ListAddress.Read($"http://office{task.Address}"), default);
            Assert.Equal(task.Count, listed.Total);
        }
    }

    [Fact]
    public async Task A_line_of_services_counts_those_whose_page_names_that_step()
    {
        var acts = new List<ServiceAct>();
        foreach (var number in await Office.AskAsync(context => context.Appointments.Join(
            context.Projects, appointment => appointment.ProjectId, project => project.Id, (_, project) => project.Number).ToListAsync()))
        {
            var view = (await Office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
            acts.AddRange(ServiceSteps.Of(view, TestOffice.Day).Select(step => step.Act));
        }

        (ServiceAct Act, string[] Kinds)[] lines =
        [
            (ServiceAct.Arrive, ["应上岗", "未到岗"]),
            (ServiceAct.Conclude, ["期满待结题"]),
            (ServiceAct.EnterCheck, ["中期检查到期"]),
            (ServiceAct.Evaluate, ["待评价", "评价已退回"]),
        ];
        foreach (var (act, kinds) in lines)
        {
            Assert.Equal(acts.Count(one => one == act), await CountAsync(TestOffice.Officer, kinds));
        }

        Assert.Equal(acts.Count(act => act == ServiceAct.DecideExtension), await CountAsync(TestOffice.Approver, "延长待审批"));
        Assert.Equal(acts.Count(act => act == ServiceAct.ConfirmEvaluation), await CountAsync(TestOffice.Approver, "评价待确认"));
    }

    private async Task<int> CountAsync(Actor actor, params string[] kinds) =>
        (await TasksAsync(actor)).Where(task => kinds.Contains(task.Kind)).Sum(task => task.Count);

    private Task<IReadOnlyList<HomeTask>> TasksAsync(Actor actor) => Office.Get<HomeTasks>().RunAsync(actor, default);
}
