using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Documents;

/// <summary>
/// Whatever the office gives out opens without repair: held against the schema of the format. With DOCUMENT_OUTPUT in the environment the files are
/// also written there, for .ci/documents, which looks at their pages.
/// </summary>
public sealed class EveryFileTests
{
    [Fact]
    public async Task Every_document_register_list_and_template_is_valid()
    {
        var files = await OfficeOutput.MakeAsync();
        if (Environment.GetEnvironmentVariable("DOCUMENT_OUTPUT") is { Length: > 0 } folder)
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, content);
            }
        }

        Expect.None(from file in files from fault in Papers.Faults(file.Value) select $"{file.Key}: {fault}");
    }
}
