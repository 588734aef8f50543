"""ONNX files as the program runs them: one thread, and 8-bit products that are exact on every processor."""
from pathlib import Path

import onnxruntime as ort


def open_session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # Processors without VNNI overflow in products of signed weights otherwise (docs/adr/0022).
    options.add_session_config_entry("session.x64quantprecision", "1")
    # As the program does: its fused kernel is the slower one, and may differ in the last digit.
    options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])
