using System.IO.Compression;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Documents;

/// <summary>What a package unpacks to, found by unpacking it into nothing: what its headers say is only a claim, and the program that opens it holds
/// it all.</summary>
internal static class UnpackedSize
{
    /// <param name="bytes">What is still allowed, of all parts together.</param>
    /// <param name="package">No package at all is left to whoever opens it.</param>
    public static bool IsOver(long bytes, byte[] package)
    {
        var limits = new WorkbookLimits { InflatedBytes = bytes };
        try
        {
            using var file = new MemoryStream(package);
            CentralDirectory.Check(file, limits);
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var budget = new InflationBudget(limits);
            var nothing = new byte[81_920];
            foreach (var entry in archive.Entries)
            {
                using var part = new MeteredStream(entry.Open(), entry.CompressedLength, budget);
                while (part.Read(nothing) > 0)
                {
                }
            }

            return false;
        }
        catch (WorkbookRefusedException refused) when (refused.Code is "too-large" or "bomb" or "too-many-entries")
        {
            return true;
        }
        catch (Exception broken) when (broken is WorkbookRefusedException or InvalidDataException or IOException)
        {
            return false;
        }
    }
}
