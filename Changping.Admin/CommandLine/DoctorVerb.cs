using System.CommandLine;
using Changping.Admin.Features.Administration.Doctor;
using Changping.Admin.Office;

namespace Changping.Admin.CommandLine;

/// <summary>doctor [--json]: whether machine and files are as they should be; exit status 1 where something is to be done.</summary>
internal static class DoctorVerb
{
    public static Command Build(Shell shell)
    {
        var verb = new Command("doctor", "检查文件夹、权限、磁盘空间、版本、密钥、时钟、证书、统一身份认证、模板、政策和备份，并说明如何处理");
        verb.SetAction(parsed => shell.AsItIsAsync(parsed, async (services, _) =>
            VerifyVerb.Answer(shell, parsed, await services.GetRequiredService<ExamineOffice>().RunAsync(Actor.CommandLine, default))));
        return verb;
    }
}
