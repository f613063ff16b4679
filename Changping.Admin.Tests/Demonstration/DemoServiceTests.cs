using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Features.Service.Visits;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>服务考核 in the demonstration: each page has something of each kind, and something to do.</summary>
public sealed class DemoServiceTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Fact]
    public async Task Extensions_and_support_requests_are_in_each_of_their_states()
    {
        var extensions = await Office.AskAsync(context => context.Appointments.SelectMany(appointment => appointment.Extensions)
            .Select(extension => extension.State).ToListAsync());
        Assert.Equal(Enum.GetValues<ExtensionState>(), extensions.Distinct().Order());
        var requests = await Office.AskAsync(context => context.SupportRequests.Select(request => request.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<SupportState>(), requests.Order());
    }

    [Fact]
    public async Task Some_were_contacted_and_some_were_forgotten()
    {
        Assert.InRange((await Office.Get<UncontactedCount>().RunAsync(TestOffice.Officer, default)).People, 2, 6);
        var open = await Office.Get<ListContacts>().RunAsync(TestOffice.Officer, ListQuery.First with { Status = ListContacts.Open }, default);
        Assert.True(open.Total > 5);
    }

    [Fact]
    public async Task Some_evaluations_are_confirmed_one_waits_and_some_are_due()
    {
        var counts = (await Office.Get<ListEvaluations>().RunAsync(TestOffice.Officer, ListQuery.First, default)).StatusCounts;
        Assert.Equal((3, 1), (counts[nameof(EvaluationState.Confirmed)], counts[nameof(EvaluationState.Prepared)]));
        Assert.InRange(counts[ListEvaluations.Due], 1, 5);
    }

    [Fact]
    public async Task The_first_service_has_results_and_an_opinion()
    {
        var view = (await Office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, "2025-项目-0001", default))!;
        Assert.Equal((3, EvaluationGrade.Excellent), (view.Results.Count, view.Evaluation!.Facts.Grade));
    }
}
