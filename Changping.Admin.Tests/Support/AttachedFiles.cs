using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Attachments;

namespace Changping.Admin.Tests.Support;

/// <summary>A scan that proves something of a record.</summary>
internal static class AttachedFiles
{
    public static Task<Guid> AttachAsync(this TestOffice office, RecordKind kind, Guid subject, string name = "证明.pdf") =>
        office.Get<AddAttachment>().RunAsync(TestOffice.Officer, kind, subject, name, SampleFiles.Scan(), default);

    /// <summary>To an application, by somebody who may or may not.</summary>
    public static Task<Guid> AttachAsync(this TestOffice office, Actor actor, Guid project) =>
        office.Get<AddAttachment>().RunAsync(actor, RecordKind.Project, project, "证明.pdf", SampleFiles.Scan(), default);
}
