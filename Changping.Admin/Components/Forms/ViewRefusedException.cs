namespace Changping.Admin.Components.Forms;

/// <summary>A view cannot be kept or removed as asked; the message says why, for the person.</summary>
public sealed class ViewRefusedException(string message) : Exception(message);
