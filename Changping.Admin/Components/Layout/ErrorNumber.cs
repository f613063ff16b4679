using System.Security.Cryptography;

namespace Changping.Admin.Components.Layout;

/// <summary>What a person reads out on the telephone, and what stands beside the exception in the log.</summary>
public static class ErrorNumber
{
    public static string New() => $"E-{RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 6)}";
}
