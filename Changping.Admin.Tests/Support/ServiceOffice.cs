using Changping.Admin.Features.Service;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;
using Changping.Domain.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>What happens while somebody serves.</summary>
internal static class ServiceOffice
{
    /// <summary>What shows a breakthrough, as a file beside the service.</summary>
    public static async Task AttachEvidenceAsync(this TestOffice office, string project) => await office.Get<AddAttachment>().RunAsync(
        TestOffice.Officer, RecordKind.Appointment, await office.AppointmentAsync(project), "鉴定意见.pdf", SampleFiles.Scan(), default);

    /// <summary>A midterm check that was passed, on the first day on which it is due.</summary>
    public static async Task CheckMidtermAsync(this TestOffice office, string project, MidtermFinding finding = MidtermFinding.OnPlan)
    {
        var id = await office.AppointmentAsync(project);
        var start = await office.AskAsync(context => context.Appointments.Where(appointment => appointment.Id == new AppointmentId(id))
            .Select(appointment => appointment.Start).SingleAsync());
        await office.Get<EnterMidtermCheck>().RunAsync(TestOffice.Officer, project, new MidtermDraft
        {
            CheckedOn = start.AddYears(1),
            Finding = finding,
            Note = "按计划推进",
            RecheckOn = finding == MidtermFinding.NeedsCorrection ? start.AddYears(1).AddMonths(1) : null,
        }, default);
    }

    private static Task<Guid> AppointmentAsync(this TestOffice office, string project) => office.AskAsync(context => context.Appointments
        .Where(appointment => context.Projects.Any(candidate => candidate.Id == appointment.ProjectId && candidate.Number == project))
        .Select(appointment => appointment.Id.Value).SingleAsync());
}
