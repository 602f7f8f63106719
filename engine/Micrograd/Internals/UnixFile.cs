using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>
/// Reads the kind and the owner of a file on Unix. No class of .NET tells them, so the runtime's own native library is
/// asked: it is there on every Unix, and its answer has one layout on all of them.
/// </summary>
internal static class UnixFile
{
    private const int KindMask = 0xF000, RegularFile = 0x8000, Folder = 0x4000;

    /// <summary>Whether the path leads to a device, a pipe or a socket. On Windows no path does.</summary>
    public static bool IsSpecial(string path) =>
        Read(path) is { } status && (status.Mode & KindMask) is not (RegularFile or Folder);

    /// <summary>Whether the file or folder belongs to the user of this process. It must be there.</summary>
    public static bool IsOwn(string path) => Read(path) is { } status && status.Owner == UserOfProcess();

    private static Status? Read(string path) =>
        !OperatingSystem.IsWindows() && ReadStatus(path, out Status status) == 0 ? status : null;

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int ReadStatus([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid")]
    private static extern uint UserOfProcess();

    /// <summary>The two numbers that are needed of it; a later runtime may write more of them behind.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private readonly struct Status
    {
        [FieldOffset(4)]
        public readonly int Mode;

        [FieldOffset(8)]
        public readonly uint Owner;
    }
}
